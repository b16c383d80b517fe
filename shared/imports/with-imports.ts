import { arxivIds } from '../facts/arxiv.ts';
import type { FactSheet, Facts, SourceId } from '../facts/facts.ts';
import { isAbsent, known } from '../facts/gathered.ts';
import type { Citation, ExpertReview, ForumReading } from '../facts/imported.ts';
import type { Review } from '../review/review.ts';
import { plain } from '../text/plain.ts';
import type { ModelReading } from './forums-file.ts';

/** What a user brought, checked. Left out: nothing of its kind was brought. */
export interface Imports {
  /** Reviews whose signatures were verified and whose keys the user trusts; no others may come here. */
  readonly reviews?: readonly Review[];
  readonly forums?: readonly ModelReading[];
  readonly citations?: readonly Citation[];
}

/** The sheet with what was brought for its model; the same in browser and command line. */
export function withImports(sheet: FactSheet, { reviews, forums, citations }: Imports): FactSheet {
  const ofModel = ({ model }: { readonly model: string }): boolean => isNamed(model, sheet);
  const own = {
    reviews: reviews?.filter(ofModel).map((review) => expertReview(review, sheet.model.revision)),
    forums: forums && newestOfEach(forums.filter(ofModel)),
    citations: citations && citedOf(citations, sheet),
  };
  const facts: Partial<Facts> = {
    ...(own.reviews && { reviews: known(own.reviews) }),
    ...(own.forums && { forums: known(own.forums) }),
    ...(own.citations && { citations: known(own.citations) }),
  };
  const sources = {
    ...timeOf(
      'reviews',
      own.reviews?.map(({ date }) => date),
    ),
    ...timeOf(
      'forums',
      own.forums?.map(({ retrieved }) => retrieved),
    ),
    ...timeOf(
      'citations',
      own.citations?.map(({ retrieved }) => retrieved),
    ),
  };
  return { ...sheet, sources: { ...sheet.sources, ...sources }, facts: { ...sheet.facts, ...facts } };
}

// Under its old name too: the Hub sends the old one on for as long as nobody else takes it.
const isNamed = (name: string, { model: { id, renamedFrom } }: FactSheet): boolean =>
  [id, renamedFrom].some((own) => own?.toLowerCase() === name.toLowerCase());

// A file may count all papers there are; a sheet carries those of its model.
function citedOf(citations: readonly Citation[], { facts: { tags } }: FactSheet): readonly Citation[] {
  const ids = arxivIds(isAbsent(tags) ? [] : tags.value);
  return citations.filter(({ paper }) => ids.has(paper));
}

// The newest of it tells how old what the user brought is.
function timeOf(source: SourceId, days: readonly string[] | undefined): FactSheet['sources'] {
  const newest = days?.toSorted().at(-1);
  return newest === undefined ? {} : { [source]: `${newest}T00:00:00.000Z` };
}

function newestOfEach(readings: readonly ModelReading[]): ForumReading[] {
  const newest = new Map<string, ForumReading>();
  for (const { model: _, ...reading } of readings) {
    const before = newest.get(reading.forum);
    if (!before || reading.retrieved > before.retrieved) newest.set(reading.forum, reading);
  }
  return [...newest.values()].toSorted((a, b) => (a.forum < b.forum ? -1 : 1));
}

function expertReview(review: Review, commit: string | null): ExpertReview {
  const { author, date, revision, rubric, verdict, publicKey } = review;
  const given = rubric.items.flatMap(({ score }) => score ?? []);
  return {
    author: plain(author.name, 120),
    role: author.role,
    affiliation: author.affiliation === undefined ? null : plain(author.affiliation, 200),
    date,
    revision,
    current: revision === commit,
    rubric: {
      name: plain(rubric.name, 200),
      version: plain(rubric.version, 40),
      score: given.reduce((sum, score) => sum + score, 0) / given.length,
    },
    rating: verdict.rating,
    summary: plain(verdict.summary, 300),
    key: publicKey,
  };
}
