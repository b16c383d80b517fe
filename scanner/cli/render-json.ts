import { reportSchema } from '#shared/report/report';
import { toJson } from './escape-json.ts';
import type { Outcome } from './outcome.ts';
import type { Renderer } from './render.ts';

/**
 * What stands for an outcome in JSON and JSON Lines: the Report, with the full one under `full` when it was asked for,
 * or `{model, error: {code, message}}`. Parsing by the schema orders the keys as the schema does, and would throw
 * before anything invalid is printed.
 */
export function toData(outcome: Outcome): unknown {
  if ('error' in outcome) {
    const { code, message } = outcome.error;
    return { model: outcome.model, error: { code, message } };
  }
  const report = reportSchema.parse(outcome.report);
  return outcome.full ? { ...report, full: reportSchema.parse(outcome.full) } : report;
}

/** One object for one model, an array for several. */
export function renderJson(single: boolean): Renderer {
  if (single) return { open: '', one: (outcome) => `${toJson(toData(outcome), 2)}\n`, close: '' };
  const indented = (outcome: Outcome) => toJson(toData(outcome), 2).replace(/^/gm, '  ');
  return { open: '[', one: (outcome, index) => `${index === 0 ? '' : ','}\n${indented(outcome)}`, close: '\n]\n' };
}
