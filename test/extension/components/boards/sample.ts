import type { ListBoard, Visited } from '../../../../extension/board-messages.ts';
import { line } from '../../../shared/board/sample.ts';
import { shown } from '../../shown.ts';

/** A visited model with everything a test does not care about. */
export const visited = (id: string, given: Partial<Visited> = {}): Visited => {
  const { composite, security, confidence, coverage, ceilings, profile, observedAt } = shown({ id });
  return {
    ...{ id, composite, security, confidence, coverage, ceilings, profile, observedAt },
    licence: 'mit',
    bytes: 2_000_000_000,
    formats: ['safetensors'],
    ...given,
  };
};

/** A list of so many models, `m/0` the first. */
export const listOf = (models: number, given: Partial<ListBoard> = {}): ListBoard => ({
  kind: 'list',
  list: 'overall',
  snapshot: '2026-08-21',
  lines: Array.from({ length: models }, (_, at) =>
    line({ rank: at + 1, model: `m/${at}`, repository: `m/${at}`, name: String(at), parameters: at }),
  ),
  unranked: [],
  credits: [],
  ...given,
});
