import * as z from 'zod/mini';
import { type Gathered, isAbsent, known } from '#shared/facts/gathered';
import type { Evaluation } from '#shared/facts/model';
import { type Body, isBody } from './client.ts';
import { fieldOr } from './fields.ts';

const MOST = 2_000;
const anything = z.array(z.unknown());

/** Figures of the Hub's own evaluation files, and those that the front matter claims (`model-index`). */
export function evaluationsOf(body: Body): Gathered<readonly Evaluation[]> {
  const results = fieldOr(body, 'evalResults', anything, []);
  if (isAbsent(results)) return results;
  const index = fieldOr(body, 'model-index', anything, []);
  if (isAbsent(index)) return index;
  return known([...results.value.flatMap(ofResult), ...index.value.flatMap(ofModel)].slice(0, MOST));
}

// Entries that the Hub could not read itself are `{error}` and tell nothing.
function ofResult(item: unknown): Evaluation[] {
  const data = isBody(item) ? item.data : undefined;
  if (!isBody(item) || !isBody(data) || !isBody(data.dataset)) return [];
  const { id, task_id: task } = data.dataset;
  const value = figure(data.value);
  if (typeof id !== 'string' || value === null) return [];
  return [{ benchmark: id, metric: name(task), value, standing: standingOf(item) }];
}

function standingOf(item: Body): Evaluation['standing'] {
  if (item.verified === true) return 'verified';
  return typeof item.pullRequest === 'number' ? 'community' : 'claimed';
}

// The front matter's `verified` is the author's own word, and so a claim like the rest.
const ofModel = (model: unknown): Evaluation[] => items(model, 'results').flatMap(ofIndexResult);

function ofIndexResult(result: unknown): Evaluation[] {
  const dataset = isBody(result) ? result.dataset : undefined;
  const benchmark = isBody(dataset) ? (name(dataset.name) ?? name(dataset.type)) : null;
  if (benchmark === null) return [];
  return items(result, 'metrics').flatMap((metric) => {
    const value = isBody(metric) ? figure(metric.value) : null;
    if (!isBody(metric) || value === null) return [];
    return [{ benchmark, metric: name(metric.type) ?? name(metric.name), value, standing: 'claimed' as const }];
  });
}

function items(value: unknown, key: string): readonly unknown[] {
  const list = isBody(value) ? value[key] : undefined;
  return Array.isArray(list) ? list.slice(0, MOST) : [];
}

const name = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, 300) : null;

// Authors write figures as numbers and as texts such as "71.4" or "71.4%".
function figure(value: unknown): number | null {
  const number =
    typeof value === 'string' && /^\s*-?\d{1,15}(\.\d{1,15})?\s*%?\s*$/.test(value) ? parseFloat(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
