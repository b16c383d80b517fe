import { describe, expect, it } from 'vitest';
import { run } from '../../../scripts/checks/command.ts';

describe('running a command', () => {
  it('collects both outputs and the exit code', async () => {
    const ran = await run('node', ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3']);
    expect(ran.code).toBe(3);
    expect(ran.output).toContain('out');
    expect(ran.output).toContain('err');
  });

  it('tells of a command that does not exist instead of throwing', async () => {
    const ran = await run('no-such-command-anywhere', []);
    expect(ran.code).not.toBe(0);
    expect(ran.output).toContain('no-such-command-anywhere');
  });

  it('finds the tools of the project first', async () => {
    const ran = await run('node', ['-p', 'process.env.PATH.split(require("node:path").delimiter)[0]']);
    expect(ran.output.trim()).toMatch(/node_modules.\.bin$/);
  });
});
