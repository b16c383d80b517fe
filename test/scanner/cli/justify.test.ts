import { describe, expect, it } from 'vitest';
import { demoHub, demoIds } from '#hub/demo';
import type { HubModel } from '#hub/model';
import { desk } from './desk.ts';

const KIMI = 'moonshotai/Kimi-K2.5';
const OPUS = 'anthropic/claude-opus-4-6';

/** The demo Hub with a model that the bundled snapshot knows. */
function measuredDesk() {
  const { models } = demoHub();
  const like = models.find(({ id }) => id === demoIds.wellKept);
  const kimi: HubModel[] = like ? [{ ...like, id: KIMI, author: 'moonshotai', _id: 'd'.repeat(24) }] : [];
  return desk({ models: [...models, ...kimi] });
}

describe('assay justify', () => {
  it('F3-16 justifies a choice with the scores of a scan and the figures of the snapshot', async () => {
    const at = measuredDesk();
    const { out, err, code } = await at.run(['justify', KIMI, '--against', `${demoIds.unsafePickle},${OPUS}`]);
    const scanned = JSON.parse((await at.run(['scan', KIMI, '-f', 'json'])).out);
    expect(code).toBe(0);
    expect(out).toContain(`| Composite | ${scanned.composite.value.toFixed(1)} |`);
    expect(out).toContain(`Methodology ${scanned.methodology}, profile default, core plan; facts read 2026-11-21`);
    expect(out).toMatch(/Places in the snapshot of \d{4}-\d\d-\d\d: Overall \d+ of \d+/);
    expect(out).toMatch(/\| quickweights\/sentiment-classifier \| 20.0 Dangerous \| 10.0 Dangerous \|/);
    expect(out).toContain('anthropic/claude-opus-4-6 is better in rank');
    expect(out).toContain('ordered for: Engineer');
    expect(err).toContain('scanning 1 of 2');
  });

  it('never asks the Hub for a model that is none of its own: a stranger may own the name', async () => {
    const at = measuredDesk();
    const { out, code } = await at.run(['justify', OPUS, '--quiet']);
    expect(code).toBe(0);
    expect(out).toContain('It has no repository on the Hub');
    expect(out).toMatch(/GPQA Diamond .*90\.5 %/);
    expect(at.hub.log).toEqual([]);
  });

  it('picks alternatives from the snapshot where none is named, and does not scan them', async () => {
    const at = measuredDesk();
    const { out } = await at.run(['justify', KIMI]);
    expect(out).toContain('Picked from the list');
    expect(out).toContain('Picked from the snapshot and not scanned.');
    expect(out).not.toContain('--against ,');
    expect(at.hub.log.every(({ path }) => path.includes('Kimi-K2.5') || path.includes('moonshotai'))).toBe(true);
  });

  it('prints a page without script, in the order of its reader', async () => {
    const at = measuredDesk();
    const { out } = await at.run(['justify', KIMI, '--against', OPUS, '--role', 'founder', '--format', 'html']);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).not.toContain('<script');
    const ids = [...out.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
    expect(ids.slice(0, 3)).toEqual(['choice', 'price', 'alternatives']);
    expect(out).toContain('<section id="price" class="lead"');
  });

  it('ends like a scan: 1 for a dangerous choice, 2 for one that nobody knows', async () => {
    const at = measuredDesk();
    expect((await at.run(['justify', demoIds.unsafePickle])).code).toBe(1);
    const unknown = await at.run(['justify', 'nobody/nothing']);
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('nothing is known of nobody/nothing, and no report was made');
  });

  it('goes on from the snapshot where the Hub fails, and says so', async () => {
    const at = desk();
    const { out, code } = await at.run(['justify', KIMI, '--against', OPUS]);
    expect(code).toBe(2);
    expect(out).toContain('no scores. the scan failed');
    expect(out).toMatch(/Places in the snapshot/);
  });

  it('stops on Ctrl-C without a page that would lack something', async () => {
    const at = measuredDesk();
    at.interrupt.abort();
    expect(await at.run(['justify', KIMI, '--against', demoIds.wellKept])).toMatchObject({ code: 130, out: '' });
  });

  it('makes no report from a snapshot that is not what it should be', async () => {
    const at = measuredDesk();
    at.files.set('s.json', '{"schema":1}');
    const { code, out, err } = await at.run(['justify', KIMI, '--snapshot', 's.json']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('s.json');
    expect(at.hub.log, 'the snapshot is read before anyone is asked').toEqual([]);
    expect(await at.run(['justify', KIMI, '--snapshot', 'gone.json'])).toMatchObject({ code: 74, out: '' });
  });

  it('takes names with spaces around the commas, and repeats them in the command that makes it again', async () => {
    const at = measuredDesk();
    const { out } = await at.run(['justify', KIMI, '--against', ` ${OPUS} ,, ${demoIds.wellKept},`, '-q']);
    expect(out.replaceAll('\\', '')).toContain(
      `assay justify ${KIMI} --against ${OPUS},${demoIds.wellKept} --role engineer`,
    );
  });

  it('says the same of a model whichever role asks, but for the order', async () => {
    const at = measuredDesk();
    const linesOf = async (role: string) => {
      const { out } = await at.run(['justify', KIMI, '--against', OPUS, '--role', role, '-q']);
      return out
        .split('\n')
        .filter((line) => !/--role|ordered for/.test(line))
        .toSorted();
    };
    const [engineer, founder] = [await linesOf('engineer'), await linesOf('founder')];
    expect(founder.filter((line) => line.startsWith('|'))).toEqual(engineer.filter((line) => line.startsWith('|')));
    expect(founder.filter((line) => line.startsWith('- '))).toEqual(engineer.filter((line) => line.startsWith('- ')));
  });

  it('shows what the Hub says of a failed alternative, and still compares its figures', async () => {
    const at = measuredDesk();
    const { out, err, code } = await at.run(['justify', KIMI, '--against', 'moonshotai/Kimi-K2-Instruct']);
    expect(code).toBe(0);
    expect(err).toContain('moonshotai/Kimi-K2-Instruct');
    expect(out).toContain('Scores of moonshotai/Kimi-K2-Instruct: the scan failed');
  });

  it.each([
    [['justify'], 'Which model?'],
    [['justify', KIMI, OPUS], 'Which model?'],
    [['justify', 'not a model'], 'names no model'],
    [['justify', KIMI, '--against', ','], '--against takes 1 to 6 models'],
    [
      ['justify', KIMI, '--against', Array.from({ length: 7 }, (_, n) => `a/b${n}`).join(',')],
      '--against takes 1 to 6',
    ],
    [['justify', KIMI, '--role', 'wizard'], 'engineer'],
    [['justify', KIMI, '--format', 'pdf'], 'markdown'],
  ])('%j makes no sense', async (line, said) => {
    const { code, err } = await desk().run(line);
    expect(code).toBe(64);
    expect(err).toContain(said);
  });
});
