// Inspects the files that are named, or those of the folder, in a process of its own. One JSON line: seconds from the
// first byte asked to the last verdict, on the clock and of all processors, without the start of the process, and the
// most memory that it ever held, in kB.
import { readdirSync, statSync } from 'node:fs';
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
console.log(
  JSON.stringify({ seconds, busy: (user + system) / 1e6, kilobytes: process.resourceUsage().maxRSS, verdicts }),
);
