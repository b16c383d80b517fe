import { BENCHMARKS } from '#shared/capability/benchmarks';
import type { Model } from '#shared/capability/model';
import { CLASSES, LINKS, type Observation } from '#shared/capability/observation';
import type { Price, Serving } from '#shared/capability/price';
import type { Body, Figures, SourceNote } from './snapshot.ts';

/** What a body is made of. */
export interface Contents {
  readonly sources: readonly SourceNote[];
  readonly models: readonly Model[];
  readonly observations: readonly Observation[];
  readonly prices: readonly Price[];
  readonly serving: readonly Serving[];
}

const ORDER: ReadonlyMap<string, number> = new Map(BENCHMARKS.map(({ id }, index) => [id, index]));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Packs contents into columns, in an order that depends on nothing but themselves. */
export function pack(contents: Contents): Body {
  const models = contents.models.toSorted((a, b) => compare(a.key, b.key));
  const places = new Map(models.map(({ key }, index) => [key, index]));
  const observations = contents.observations.toSorted(
    (a, b) =>
      (ORDER.get(a.benchmark) ?? -1) - (ORDER.get(b.benchmark) ?? -1) ||
      compare(a.source, b.source) ||
      compare(a.model, b.model) ||
      compare(JSON.stringify(a), JSON.stringify(b)),
  );
  const texts = new Texts();
  return {
    sources: contents.sources.toSorted((a, b) => compare(a.id, b.id)),
    figures: figuresOf(observations, places, texts),
    texts: texts.all,
    models,
    prices: sorted(contents.prices),
    serving: sorted(contents.serving),
  };
}

const sorted = <T extends { readonly model: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => compare(a.model, b.model) || compare(JSON.stringify(a), JSON.stringify(b)));

function figuresOf(observations: readonly Observation[], models: ReadonlyMap<string, number>, texts: Texts): Figures {
  const column = (read: (one: Observation) => number): number[] => observations.map(read);
  const text = (read: (one: Observation) => string | null): number[] => column((one) => texts.numberOf(read(one)));
  return {
    benchmark: text(({ benchmark }) => benchmark),
    model: column(({ model }) => models.get(model) ?? -1),
    value: column(({ value }) => value),
    low: observations.map(({ interval }) => interval?.[0] ?? null),
    high: observations.map(({ interval }) => interval?.[1] ?? null),
    effort: text(({ effort }) => effort),
    scaffold: text(({ scaffold }) => scaffold),
    tools: column(({ tools }) => (tools === null ? -1 : Number(tools))),
    setting: text(({ setting }) => setting),
    sample: observations.map(({ sample }) => sample),
    class: column((one) => CLASSES.indexOf(one.class)),
    link: column(({ link }) => LINKS.indexOf(link)),
    source: text(({ source }) => source),
    url: text(({ url }) => url),
    licence: text(({ licence }) => licence),
    run: text(({ run }) => run),
  };
}

/** Texts by number, each once, in the order they are first met. */
class Texts {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string | null): number {
    if (text === null) return -1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
