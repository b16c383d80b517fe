import { toJson } from './escape-json.ts';
import type { Renderer } from './render.ts';
import { toData } from './render-json.ts';

/** JSON Lines: one outcome a line, in the order asked. */
export const renderJsonl = (): Renderer => ({ open: '', one: (outcome) => `${toJson(toData(outcome))}\n`, close: '' });
