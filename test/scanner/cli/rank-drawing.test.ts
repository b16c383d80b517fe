import { describe, expect, it } from 'vitest';
import { width } from '#scanner/cli/layout';
import { print } from '#scanner/snapshot/print';
import { seal } from '#scanner/snapshot/seal';
import { pack } from '#shared/snapshot/pack';
import { model, observation } from '../../shared/capability/sample.ts';
import { note } from '../../shared/snapshot/contents.ts';
import { desk, paper } from './desk.ts';

const ESCAPE = '\u001b[31mred\u001b[0m';
const LONG = `owner/${'very-long-name-'.repeat(12)}`;

const text = print(
  await seal(
    pack({
      sources: [
        note('epoch', { skipped: { [`broken ${ESCAPE}`]: 3 } }),
        note('down', { retrieved: null, error: `gone ${ESCAPE}`, observations: 0 }),
      ],
      models: [model(LONG), model(`x/${ESCAPE}`), model('模型/大模型-七')],
      observations: [
        observation({ model: LONG, benchmark: 'arena-text', unit: 'elo', value: 1_400, interval: [1_390, 1_410] }),
        observation({
          model: `x/${ESCAPE}`,
          benchmark: 'arena-text',
          unit: 'elo',
          value: 1_300,
          effort: `high ${ESCAPE}`,
          link: 'matched',
          class: 'community',
        }),
        observation({ model: '模型/大模型-七', benchmark: 'arena-text', unit: 'elo', value: 835 }),
      ],
      prices: [],
      serving: [],
    }),
    '2026-08-01',
    null,
  ),
);

async function run(words: readonly string[], columns = 80, terminal = false) {
  const at = desk();
  at.files.set('s.json', text);
  const stdout = paper({ columns, terminal });
  const { code } = await at.run(words, { stdout, env: terminal ? { TERM: 'xterm' } : {} });
  return { code, lines: stdout.text.split('\n'), out: stdout.text };
}

const RANK = ['rank', '--category', 'arena', '--snapshot', 's.json'];

describe('a drawn list', () => {
  it.each([60, 80, 90, 100, 120, 200])('fits %d columns, or 90 where they are fewer', async (columns) => {
    const { lines } = await run(RANK, columns);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(Math.min(120, Math.max(90, columns)));
  });

  it('lets no name speak to the terminal', async () => {
    for (const words of [
      RANK,
      [...RANK, '--format', 'json'],
      ['snapshot', 'info', 's.json'],
      ['snapshot', 'info', 's.json', '--format', 'json'],
    ]) {
      const { out, code } = await run(words);
      expect(code).toBe(0);
      expect(out).not.toContain('\u001b');
      expect(out).toContain('red');
    }
  });

  it('marks what was found by name and what the community told, and shows ratings as they are', async () => {
    const { out } = await run(RANK);
    expect(out).toContain('1300~c');
    expect(out).toContain('1400 ');
    expect(out).toMatch(/ 3 .*大模型-七.* 835 /);
  });

  it('colours at a terminal only, and not against --no-color', async () => {
    expect((await run(RANK, 100, true)).out).toContain('\u001b[1m');
    expect((await run([...RANK, '--no-color'], 100, true)).out).not.toContain('\u001b');
  });

  it('says when nothing matches', async () => {
    const { out, code } = await run([...RANK, '--max-price', '0']);
    expect(code).toBe(0);
    expect(out).toContain('3 models · 0 match · 0 shown');
  });
});

describe('what a snapshot holds, drawn', () => {
  it('names each source with what was left out and why, or that nothing could be read', async () => {
    const { out } = await run(['snapshot', 'info', 's.json']);
    expect(out).toContain('Snapshot of 2026-08-01, not signed');
    expect(out).toMatch(/epoch +2026-05-02 +1 figures, 0 prices; ships all \(CC-BY-4\.0\)/);
    expect(out).toMatch(/3 left out: broken/);
    expect(out).toMatch(/down +nothing read: gone/);
    expect(out).toMatch(/ 3 {2}arena/);
  });
});
