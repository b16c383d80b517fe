import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { width } from '#scanner/cli/layout';
import { reportSchema } from '#shared/report/report';
import { desk, paper } from './desk.ts';

const MODELS = [demoIds.wellKept, demoIds.unsafePickle, demoIds.noCard];

describe('assay compare', () => {
  it('puts the same scores side by side that a scan prints', async () => {
    const { run } = desk();
    const { out, code } = await run(['compare', ...MODELS]);
    const scanned = await run(['scan', ...MODELS, '-f', 'json']);
    for (const data of JSON.parse(scanned.out))
      expect(out).toMatch(new RegExp(`^Composite.*${reportSchema.parse(data).composite.value?.toFixed(1)}`, 'm'));
    expect(code).toBe(scanned.code);
  });

  it.each([60, 80, 120])('keeps within %d columns, with further blocks where models do not fit', async (columns) => {
    const { out } = await desk().run(['compare', ...MODELS], { stdout: paper({ columns }) });
    for (const line of out.split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
    for (const id of MODELS) expect(out).toContain(id.split('/')[0]);
  });

  it('hides equal factors unless asked for all', async () => {
    const { run } = desk();
    const [some, all] = [await run(['compare', ...MODELS]), await run(['compare', ...MODELS, '--all'])];
    expect(some.out).toContain('are hidden, see --all');
    expect(all.out).not.toContain('are hidden');
    expect(all.out.split('\n').length).toBeGreaterThan(some.out.split('\n').length);
  });

  it('prints JSON, Markdown and CSV', async () => {
    const { run } = desk();
    const json = JSON.parse((await run(['compare', ...MODELS, '-f', 'json'])).out);
    expect(json.models.map(({ id }: { id: string }) => id)).toEqual(MODELS);
    expect((await run(['compare', ...MODELS, '-f', 'markdown'])).out).toContain(
      `| --- |${' --- |'.repeat(MODELS.length)}`,
    );
    const csv = (await run(['compare', ...MODELS, '-f', 'csv'])).out.split('\r\n');
    expect(csv[0]).toBe(`kind,id,title,${MODELS.map((id) => `${id},${id} (text)`).join(',')}`);
  });

  it('leaves out what failed, tells it, and compares the rest', async () => {
    const { out, err, code } = await desk().run(['compare', demoIds.wellKept, 'nobody/nothing', demoIds.base]);
    expect(err).toContain('nobody/nothing');
    expect(out).not.toContain('nobody');
    expect(code).toBe(2);
  });
});
