import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { reportSchema } from '#shared/report/report';
import { type Desk, desk, NOW, paper } from './desk.ts';

const THREE = [demoIds.wellKept, demoIds.base, demoIds.renamed];

/** Runs a line while the Hub's limit is reached on `only`; Ctrl-C is pressed during the first wait. */
function stoppedInWait({ hub, interrupt, run }: Desk, line: readonly string[], only: RegExp) {
  hub.fault = { only, rateLimit: 'api' };
  const sleep = async () => interrupt.abort();
  return run(line, { sleep, now: () => NOW });
}

/** How much of each model of an owner was seen, by its id. */
const coverages = ({ files }: Desk) =>
  (files.get('theirs.jsonl') ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => reportSchema.parse(JSON.parse(line)))
    .map(({ model, coverage }) => [model.id, coverage])
    .toSorted();

const asked = ({ hub }: Desk, path: RegExp) => hub.log.filter((request) => path.test(request.path)).length;

describe('Ctrl-C', () => {
  it('in the wait for a rate limit asks the Hub no more, tells it and ends with 130', async () => {
    const at = desk();
    const { code, out, err } = await stoppedInWait(at, ['scan', demoIds.wellKept, '-f', 'json'], /^\/api\//);
    expect(code).toBe(130);
    expect(JSON.parse(out).error.code).toBe('rate-limited');
    expect(err).toContain('Stopped by Ctrl-C while waiting');
    expect(err.match(/waiting \d+ seconds/g)).toHaveLength(1);
    expect(asked(at, /^\/api\/models\/[^/]+\/[^/]+$/)).toBeLessThanOrEqual(1);
  });

  it('writes no report that lacks what was waited for: it is scanned again on resuming', async () => {
    const line = ['scan', '--author', 'quickweights', '--resume', 'theirs.jsonl'];
    const at = desk();
    const stopped = await stoppedInWait(at, line, /\/discussions/);
    expect([stopped.code, at.files.get('theirs.jsonl')]).toEqual([130, '']);
    at.hub.fault = {};
    await at.run(line, { interrupted: new AbortController().signal });
    const whole = desk();
    await whole.run(line);
    expect(coverages(at)).toEqual(coverages(whole));
    expect(coverages(whole)).not.toEqual([]);
  });

  it('prints what was scanned, and names what was not', async () => {
    const at = desk();
    const stdout = paper();
    const write = async (text: string) => {
      await stdout.write(text);
      if (text.includes(demoIds.wellKept)) at.interrupt.abort();
    };
    const stopping = {
      write,
      terminal: false,
      columns: 80,
      closed: false,
    };
    const { code, err } = await at.run(['scan', ...THREE, '-f', 'json', '-q'], { stdout: stopping });
    expect(code).toBe(130);
    expect(JSON.parse(stdout.text)).toHaveLength(1);
    expect(err).toBe(`assay: stopped by Ctrl-C; not scanned: ${demoIds.base}, ${demoIds.renamed}\n`);
  });

  it('leaves a comparison of what was scanned', async () => {
    const at = desk();
    at.interrupt.abort();
    const { code, out, err } = await at.run(['compare', ...THREE, '-f', 'json', '-q']);
    expect(code).toBe(130);
    expect(JSON.parse(out).models).toMatchObject([{ id: demoIds.wellKept }]);
    expect(err).toContain(`not scanned: ${demoIds.base}, ${demoIds.renamed}`);
  });
});

describe('a rate limit', () => {
  it('that several requests wait for is said once', async () => {
    const { run, hub } = desk();
    let waits = 0;
    const sleep = async () => {
      waits += 1;
    };
    hub.fault = { only: /^\/api\//, rateLimit: 'api', times: 2 };
    const { err } = await run(['scan', demoIds.wellKept], { sleep, now: () => NOW });
    expect(waits).toBeGreaterThan(1);
    expect(err.match(/for a rate limit to end/g)).toHaveLength(1);
  });
});
