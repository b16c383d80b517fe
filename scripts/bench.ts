// Measures, and prints one JSON line per figure: {"name","value","unit","target"}. Progress goes to standard error.
import { badgeTimes } from './bench/badge.ts';
import { engine } from './bench/engine.ts';
import { inspection } from './bench/inspect.ts';
import { mainThread } from './bench/main-thread.ts';
import type { Measure } from './bench/measure.ts';
import { sizes } from './bench/sizes.ts';
import { snapshot } from './bench/snapshot.ts';
import { startUp } from './bench/start-up.ts';
import { build } from './checks/static.ts';

const STEPS: readonly (readonly [string, () => Measure[] | Promise<Measure[]>])[] = [
  ['sizes', sizes],
  ['engine', engine],
  ['snapshot', snapshot],
  ['start of the command line', startUp],
  ['inspection', inspection],
  ['time to badge, ten fresh browsers', badgeTimes],
  ['main-thread time, five fresh browsers', mainThread],
];

const built = await build();
if (built.failed > 0) {
  console.error(built.output);
  process.exitCode = 1;
} else {
  for (const [title, step] of STEPS) {
    console.error(`measuring ${title}`);
    for (const figure of await step()) console.log(JSON.stringify(figure));
  }
}
