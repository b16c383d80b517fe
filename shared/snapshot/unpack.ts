import { benchmarkOf } from '#shared/capability/benchmarks';
import { CLASSES, LINKS, type Observation } from '#shared/capability/observation';
import type { Body, Figures } from './snapshot.ts';

/** A snapshot is not what it says it is; the message tells what is wrong with it. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/**
 * The figures of a body, row by row. Figures of benchmarks that are not known here are left out, since a later version
 * may know more. Throws a SnapshotError when columns do not fit together.
 */
export function unpack(body: Body): Observation[] {
  const { figures } = body;
  const rows = figures.value.length;
  for (const [name, column] of Object.entries(figures))
    if (column.length !== rows)
      throw new SnapshotError(`its column “${name}” has ${column.length} rows and not ${rows}`);
  const days = new Map(body.sources.map(({ id, retrieved }) => [id, retrieved]));
  const observations: Observation[] = [];
  for (let row = 0; row < rows; row += 1) {
    const one = observationAt(row, body, days);
    if (one) observations.push(one);
  }
  return observations;
}

function observationAt(row: number, body: Body, days: ReadonlyMap<string, string | null>): Observation | undefined {
  const { figures } = body;
  const text = (column: keyof Figures): string | null => textAt(figures[column][row], body.texts);
  const must = (column: keyof Figures): string => text(column) ?? wrong(column, row);
  const benchmark = benchmarkOf(must('benchmark'));
  if (!benchmark) return undefined;
  const source = must('source');
  const [low, high] = [figures.low[row] ?? null, figures.high[row] ?? null];
  return {
    benchmark: benchmark.id,
    model: body.models[figures.model[row] ?? -1]?.key ?? wrong('model', row),
    value: figures.value[row] ?? wrong('value', row),
    unit: benchmark.unit,
    interval: low === null || high === null ? null : [low, high],
    effort: text('effort'),
    scaffold: text('scaffold'),
    tools: figures.tools[row] === -1 ? null : figures.tools[row] === 1,
    setting: text('setting'),
    sample: figures.sample[row] ?? null,
    class: CLASSES[figures.class[row] ?? -1] ?? wrong('class', row),
    link: LINKS[figures.link[row] ?? -1] ?? wrong('link', row),
    source,
    url: must('url'),
    licence: must('licence'),
    retrieved: days.get(source) ?? wrong('source', row),
    run: text('run'),
  };
}

function textAt(at: number | null | undefined, texts: readonly string[]): string | null {
  if (at === -1) return null;
  return texts[at ?? -2] ?? wrong('texts', at ?? -2);
}

function wrong(column: string, row: number): never {
  throw new SnapshotError(`its figures point to nothing in “${column}”, row ${row}`);
}
