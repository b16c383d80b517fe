import { type Documents, type Haul, ShapeError, type Source } from '#scanner/snapshot/source';

/** Documents in memory, by name: texts, or bytes for packed formats. */
export function papers(given: Readonly<Record<string, string | Uint8Array>>, days = ['2026-05-02']): Documents {
  const bytes = async (name: string): Promise<Uint8Array> => {
    const held = given[name];
    if (held === undefined) throw new ShapeError(`${name} is not there`);
    return typeof held === 'string' ? new TextEncoder().encode(held) : held;
  };
  return {
    retrieved: days.toSorted().at(-1) ?? '',
    days,
    list: async () => Object.keys(given),
    bytes,
    text: async (name) => new TextDecoder().decode(await bytes(name)),
  };
}

/** What a source makes of documents. */
export const readFrom = (source: Source, given: Readonly<Record<string, string | Uint8Array>>, days?: string[]) =>
  source.read(papers(given, days));

/** Figures as `benchmark name [effort] value`, for short expectations. */
export const figuresIn = ({ figures }: Haul): string[] =>
  figures.map(({ benchmark, subject, effort, value }) =>
    [benchmark, subject.repository ?? subject.name, ...(effort ? [`[${effort}]`] : []), value].join(' '),
  );

/** Reasons of everything that was left out, each once. */
export const reasonsIn = ({ skipped }: Haul): string[] => [...new Set(skipped.map(({ why }) => why))];
