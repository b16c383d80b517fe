import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from '../../checks/command.ts';
import { type Measure, measure, median, times } from '../measure.ts';

const BUNDLE = path.join(ROOT, 'dist', 'assay.mjs');

/** Start of the command as it is shipped, until it has told its version. Builds it where it is not there. */
export async function bundle(): Promise<Measure[]> {
  if (!existsSync(BUNDLE)) {
    const { code, output } = await run('vite', ['build', '-c', 'vite.cli.config.ts']);
    if (code !== 0) throw new Error(`the command could not be built:\n${output}`);
  }
  const runs = await times(7, () => run('node', [BUNDLE, '--version']));
  return [measure('start of the bundled command', median(runs.map(({ seconds }) => seconds)), 's', 0.15)];
}
