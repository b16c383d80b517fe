// Types, lint and unit tests: what to run while working, in seconds and without a browser.
import { lint, prepare, types } from './checks/static.ts';
import { conclude, tell } from './checks/summary.ts';
import { unit } from './checks/tests.ts';

const prepared = await prepare();
if (prepared.failed > 0) conclude([tell(prepared)]);
else {
  const statics = await Promise.all([types(), lint()]);
  conclude([...statics.map(tell), tell(await unit())]);
}
