// Everything: types, lint, unit tests, the builds, and the tests in a real Chromium and a real Firefox. The last line
// counts them all.
import { build, lint, prepare, types } from './checks/static.ts';
import { conclude, tell } from './checks/summary.ts';
import { e2e, firefox, unit } from './checks/tests.ts';

const prepared = await prepare();
if (prepared.failed > 0) conclude([tell(prepared)]);
else {
  const statics = (await Promise.all([types(), lint(), build()])).map(tell);
  // The tests in Firefox wait more than they work. Those in Chromium look at layout, and would suffer from a neighbour.
  const besides = (await Promise.all([unit(), firefox()])).map(tell);
  conclude([...statics, ...besides, tell(await e2e())]);
}
