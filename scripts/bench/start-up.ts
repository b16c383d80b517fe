import { run } from '../checks/command.ts';
import { type Measure, measure, median, times } from './measure.ts';

const RUNS = 7;

const secondsOf = async (args: readonly string[]): Promise<number> =>
  median((await times(RUNS, () => run('node', args))).map(({ seconds }) => seconds));

/** Start-up of the command line, as a multiple of the start-up of Node itself. */
export async function startUp(): Promise<Measure[]> {
  const own = await secondsOf(['scanner/cli/main.ts', '--help']);
  const bare = await secondsOf(['-e', '0']);
  return [measure('start of the command line, in times of starting Node', own / bare, '×', 6)];
}
