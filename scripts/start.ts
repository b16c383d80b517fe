// Builds the extension and opens a Chromium with it: on the real site when that answers, else on the built-in demo Hub.
// Without a display (or with --headless) it takes a tour of the demo Hub instead and writes pictures of it.
import path from 'node:path';
import { ROOT } from './checks/command.ts';
import { build } from './checks/static.ts';
import { whatToShow } from './start/places.ts';
import { tour } from './start/tour.ts';
import { showWindow } from './start/window.ts';

const EXTENSION = path.join(ROOT, '.output', 'chrome-mv3');
const PICTURES = path.join(ROOT, '.output', 'tour');

console.error('Building the extension');
const built = await build();
if (built.failed > 0) {
  console.error(built.output);
  process.exitCode = 1;
} else {
  const { argv: args, platform, env } = process;
  const showing = await whatToShow({ args, platform, env, fetch });
  if (showing.kind === 'tour') {
    console.error('No window: a tour of the built-in demo Hub, whose models are invented.');
    console.log(await tour(EXTENSION, PICTURES));
    console.error(`Pictures are in ${path.relative(process.cwd(), PICTURES)}`);
  } else {
    console.error(
      showing.site === 'real'
        ? 'Opening a model of https://huggingface.co'
        : `https://huggingface.co is out of reach (${showing.because}): opening the built-in demo Hub, whose models are invented.`,
    );
    await showWindow(EXTENSION, showing.site);
  }
}
