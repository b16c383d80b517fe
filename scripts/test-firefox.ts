// The extension built for Firefox, and its tests in a real Firefox alone. The last line counts them.
import { build } from './checks/static.ts';
import { conclude, tell } from './checks/summary.ts';
import { firefox } from './checks/tests.ts';

const built = tell(await build(['firefox']));
conclude(built.failed > 0 ? [built] : [built, tell(await firefox())]);
