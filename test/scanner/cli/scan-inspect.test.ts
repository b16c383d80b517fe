import { expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { reportSchema } from '#shared/report/report';
import { desk } from './desk.ts';

it('F1-29 assay scan --inspect reads the small plan, and scores what it shows', async () => {
  const { run } = desk();
  const args = ['scan', demoIds.contents, '--format', 'json'];
  const plain = await run(args);
  const read = await run([...args, '--inspect']);
  const [before, after] = [plain, read].map(({ out }) => reportSchema.parse(JSON.parse(out)));
  expect(before).not.toHaveProperty('inspections');
  expect(before?.security.verdict).toBe('no-issues-found');
  expect(after?.inspections).toMatchObject({ fromCache: 0 });
  expect(after?.security).toMatchObject({ verdict: 'dangerous', value: 10 });
  expect(after?.files.find(({ path }) => path === 'pytorch_model.bin')).toMatchObject({
    inspected: 'dangerous',
    verdict: 'dangerous',
  });
  expect(plain.code).not.toBe(1);
  expect(read.code).toBe(1);
});

it('--list and --inspect exclude each other', async () => {
  const { code, err } = await desk().run(['scan', '--top', '3', '--list', '--inspect']);
  expect([code, err]).toEqual([64, expect.stringContaining('--inspect')]);
});
