import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ran, run } from '../../../scripts/checks/command.ts';
import { build, lint, prepare, types } from '../../../scripts/checks/static.ts';

vi.mock(import('../../../scripts/checks/command.ts'), async (original) => ({ ...(await original()), run: vi.fn() }));

const ran = (code: number | null, output = '', seconds = 1): Ran => ({ code, output, seconds });
const commands = () => vi.mocked(run).mock.calls.map(([command, args]) => [command, ...args].join(' '));

describe('static checks', () => {
  beforeEach(() => void vi.mocked(run).mockReset());

  it.each([
    ['lint', lint],
    ['prepare', prepare],
  ])('%s passes silently, whatever the tool printed', async (name, check) => {
    vi.mocked(run).mockResolvedValue(ran(0, 'Checked 200 files.', 2));
    expect(await check()).toEqual({ name, passed: 1, failed: 0, skipped: 0, seconds: 2, output: '' });
  });

  it.each([
    ['lint', lint, 1],
    ['prepare', prepare, null],
  ])('%s fails once, with what the tool printed', async (name, check, code) => {
    vi.mocked(run).mockResolvedValue(ran(code, 'a.ts:1 is odd'));
    expect(await check()).toMatchObject({ name, passed: 0, failed: 1, output: 'a.ts:1 is odd' });
  });

  it('types are those of the whole, and of the shared part by itself', async () => {
    vi.mocked(run).mockResolvedValue(ran(0));
    expect(await types()).toMatchObject({ name: 'types', passed: 2, failed: 0, output: '' });
    expect(commands()).toEqual(['tsc --noEmit -p tsconfig.json', 'tsc --noEmit -p shared/tsconfig.json']);
  });

  it('types fail by project, and take as long as the slower of the two', async () => {
    vi.mocked(run)
      .mockResolvedValueOnce(ran(0, 'fine', 3))
      .mockResolvedValueOnce(ran(2, 'shared/a.ts(1,1): error', 8));
    expect(await types()).toMatchObject({ passed: 1, failed: 1, seconds: 8, output: 'shared/a.ts(1,1): error' });
  });

  it('builds are those for Chrome and Firefox, one after the other', async () => {
    let running = 0;
    vi.mocked(run).mockImplementation(async () => {
      running += 1;
      await Promise.resolve();
      const alone = running === 1;
      running -= 1;
      return ran(alone ? 0 : 1, '', 2);
    });
    expect(await build()).toEqual({ name: 'build', passed: 2, failed: 0, skipped: 0, seconds: 4, output: '' });
    expect(commands()).toEqual(['wxt build -b chrome', 'wxt build -b firefox']);
  });

  it('one build fails by itself, with what the tool printed', async () => {
    vi.mocked(run).mockResolvedValueOnce(ran(0)).mockResolvedValueOnce(ran(1, 'no such entrypoint'));
    expect(await build()).toMatchObject({ passed: 1, failed: 1, output: 'no such entrypoint' });
    vi.mocked(run).mockReset().mockResolvedValue(ran(0));
    expect(await build(['firefox'])).toMatchObject({ passed: 1, failed: 0 });
    expect(commands()).toEqual(['wxt build -b firefox']);
  });

  it('a tool that never started has failed', async () => {
    vi.mocked(run).mockResolvedValue(ran(null, 'tsc did not start: ENOENT'));
    expect(await types()).toMatchObject({ passed: 0, failed: 2 });
  });
});
