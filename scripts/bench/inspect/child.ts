// Inspects the files that are named, or those of the folder, in a process of its own. One JSON line: seconds from the
// first byte asked to the last verdict, on the clock and of all processors, without the start of the process, and the
// most memory that it ever held, in kB.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { openLocal } from '#scanner/cli/inspect/local-file';
import { inspect } from '#scanner/inspect/inspect';
import { judge } from '#shared/files/globals/judge';

const [given = '.'] = process.argv.slice(2);
const files = statSync(given).isDirectory() ? readdirSync(given).map((name) => path.join(given, name)) : [given];
const verdicts: Record<string, number> = {};

const started = performance.now();
const before = process.cpuUsage();
for (const name of files) {
  const file = openLocal(Buffer.from(name), { followLink: true });
  const { verdict } = await inspect(file.source, { name, judge });
  file.close();
  verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
}
const seconds = (performance.now() - started) / 1_000;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds, busy: (user + system) / 1e6, kilobytes: mostHeld(), verdicts }));

/** In kB. What the system tells of a process counts the one that started it as well, as Linux has it: its own does not. */
function mostHeld(): number {
  const own = '/proc/self/status';
  const told = existsSync(own) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(own, 'utf8'))?.[1] : undefined;
  return told === undefined ? process.resourceUsage().maxRSS : Number(told);
}
