import { splitEffort } from '../effort.ts';
import { take } from '../figure.ts';
import type { Claim, Haul } from '../source.ts';

/** The board of each list of the arena, under all the names it has had. */
const BENCHMARKS: Readonly<Record<string, string>> = {
  text: 'arena-text',
  code: 'arena-code',
  webdev: 'arena-code',
  vision: 'arena-vision',
  search: 'arena-search',
  document: 'arena-document',
  image: 'arena-text-to-image',
  'text-to-image': 'arena-text-to-image',
  'image-edit': 'arena-image-edit',
  'text-to-video': 'arena-text-to-video',
  'image-to-video': 'arena-image-to-video',
  'video-edit': 'arena-video-edit',
};

/** The benchmark of a board’s name; undefined for boards that are not read. */
export const boardOf = (name: string): string | undefined => BENCHMARKS[name.replaceAll('_', '-')];

const KINDS: readonly (readonly [RegExp, Claim['kind']])[] = [
  [/image$|image-edit$/, 'image'],
  [/video/, 'video'],
];

/** A rating as a board gives it. */
export interface Rating {
  readonly board: string;
  readonly model: string;
  readonly maker: string | null;
  readonly licence?: string | null;
  readonly rating: number;
  readonly interval: [number, number] | null;
  readonly votes?: number | null;
  readonly run: string | null;
}

const HARNESS = /\s*[([]([a-z-]*harness|web-search)[)\]]$/i;
const PROPRIETARY = /propriet/i;

/** Puts a rating into the haul. The range of ratings is no bound of what is possible, so none is refused for it. */
export function takeRating({ board, model, maker, licence, rating, interval, votes, run }: Rating, haul: Haul): void {
  const benchmark = boardOf(board);
  if (benchmark === undefined) return void haul.skipped.push({ what: board, why: 'a board that is not read' });
  const scaffold = HARNESS.exec(model)?.[1] ?? null;
  const { name, effort } = splitEffort(model.replace(HARNESS, ''));
  const subject = { name, maker, repository: null };
  const known = licence !== undefined && licence !== null && licence !== '';
  haul.claims.push({
    ...subject,
    kind: KINDS.find(([pattern]) => pattern.test(benchmark))?.[1] ?? 'chat',
    openWeights: known ? !PROPRIETARY.test(licence) : null,
    licence: known && !PROPRIETARY.test(licence) ? licence : null,
  });
  take(haul, {
    benchmark,
    subject,
    value: rating,
    unit: 'elo',
    interval,
    effort,
    scaffold,
    sample: votes ?? null,
    class: 'independent',
    licence: 'CC-BY-4.0',
    run,
  });
}
