/** The four dimensions: intelligence, reliability, utility, accessibility. */
export type Dimension = 'IG' | 'F' | 'U' | 'A';

/** Unit of an input as it is brought: a share is 0 to 1, `cv` a coefficient of variation, prices are dollars a million tokens. */
export type Unit = 'share' | 'cv' | 'usd-per-mtok' | 'seconds';

/** Values that stand for a missing input when the interval is drawn, in its own unit, and why these. */
export interface Assumption {
  readonly worst: number;
  readonly best: number;
  readonly why: string;
}

/** One input of the RQ. */
export interface Slot {
  readonly id: InputId;
  readonly title: string;
  readonly dimension: Dimension;
  /** The sub-metric it belongs to; `gap` only feeds the gaming penalty. */
  readonly part: PartId;
  readonly unit: Unit;
  /** What the number is and where 0 and 1 lie: fixed, whoever else is measured. */
  readonly bounds: string;
  /** Null where nobody publishes it: then it is named outside the interval. */
  readonly assumption: Assumption | null;
  /** Where the document takes it from, and how often. */
  readonly source: string;
  readonly cadence: string;
  /** Days after which the document would have asked again; older than twice that is stale. */
  readonly ttlDays: number;
  /** Whether anyone can measure it again; internal protocols cannot. */
  readonly reproducible: boolean;
}

export type InputId =
  | 'gpqaDiamond'
  | 'aime'
  | 'frontierMath'
  | 'hle'
  | 'simpleQa'
  | 'factScore'
  | 'stability'
  | 'honesty'
  | 'sweBenchPro'
  | 'gdpval'
  | 'sweBenchVerified'
  | 'price'
  | 'ttft'
  | 'uptime';

export type PartId =
  | 'gpqaDiamond'
  | 'aime'
  | 'frontierMath'
  | 'hle'
  | 'F1'
  | 'F2'
  | 'F3'
  | 'U1'
  | 'U2'
  | 'gap'
  | 'A1'
  | 'A2'
  | 'A3';

const exam = { dimension: 'IG', unit: 'share', cadence: 'quarterly', ttlDays: 92, reproducible: true } as const;
const quarter = { cadence: 'quarterly', ttlDays: 92 } as const;
const eightADay = { cadence: '8 times a day', ttlDays: 0.125 } as const;
const RIGHT = 'share of questions answered right: 0 none, 1 all';

/** Every input, in the order it is shown. Nothing else is read by the RQ. Assumptions are frozen as of 2026-11-21. */
export const SLOTS: readonly Slot[] = [
  {
    ...exam,
    id: 'gpqaDiamond',
    title: 'GPQA Diamond',
    part: 'gpqaDiamond',
    bounds: `${RIGHT} (not GPQA full)`,
    assumption: { worst: 0.25, best: 0.95, why: 'guessing among four answers; the best published run, 0.946, rounded' },
    source: 'GPQA Diamond',
  },
  {
    ...exam,
    id: 'aime',
    title: 'AIME',
    part: 'aime',
    bounds: `${RIGHT}, in one year’s exam (years are not mixed)`,
    assumption: { worst: 0.01, best: 0.97, why: '5th percentile of 102 models; best published run, 0.96, rounded up' },
    source: 'AIME',
  },
  {
    ...exam,
    id: 'frontierMath',
    title: 'FrontierMath',
    part: 'frontierMath',
    bounds: `${RIGHT}, tiers 1 to 3`,
    assumption: { worst: 0.0034, best: 0.5, why: 'one problem of 290, the 5th percentile; best of 60 models' },
    source: 'FrontierMath',
  },
  {
    ...exam,
    id: 'hle',
    title: 'Humanity’s Last Exam',
    part: 'hle',
    bounds: RIGHT,
    assumption: { worst: 0.03, best: 0.5, why: 'least and best of what is published, with and without tools' },
    source: 'HLE',
  },
  {
    id: 'simpleQa',
    title: 'SimpleQA',
    dimension: 'F',
    part: 'F1',
    unit: 'share',
    bounds: `${RIGHT} (SimpleQA or SimpleQA Verified, and which)`,
    assumption: { worst: 0.06, best: 0.78, why: 'least and best of 35 models on SimpleQA Verified' },
    source: 'SimpleQA, internal curated QA',
    cadence: 'weekly',
    ttlDays: 7,
    reproducible: true,
  },
  {
    id: 'factScore',
    title: 'FActScore',
    dimension: 'F',
    part: 'F1',
    unit: 'share',
    bounds: 'share of stated facts that are supported: 0 none, 1 all',
    assumption: null,
    source: 'FActScore',
    cadence: 'weekly',
    ttlDays: 7,
    reproducible: true,
  },
  {
    id: 'stability',
    title: 'Stability over repeated runs',
    dimension: 'F',
    part: 'F2',
    unit: 'cv',
    bounds: 'coefficient of variation: F2 is 1 at 0 and 0 from 0.5 on',
    assumption: null,
    source: 'internal protocol, 100 questions on 3 days',
    cadence: 'monthly',
    ttlDays: 31,
    reproducible: false,
  },
  {
    id: 'honesty',
    title: 'Knowing what it does not know',
    dimension: 'F',
    part: 'F3',
    unit: 'share',
    bounds: '1 minus the calibration error (or the share of questions rightly declined)',
    assumption: { worst: 0.11, best: 0.66, why: 'calibration errors of 0.89 to 0.34 published for 43 models on HLE' },
    source: 'the document names none; ours: calibration error on HLE',
    cadence: 'weekly',
    ttlDays: 7,
    reproducible: true,
  },
  {
    ...quarter,
    id: 'sweBenchPro',
    title: 'SWE-bench Pro',
    dimension: 'U',
    part: 'U1',
    unit: 'share',
    bounds: 'share of issues resolved: 0 none, 1 all',
    assumption: { worst: 0.05, best: 0.7, why: 'least and best of 38 published results, 0.052 and 0.692' },
    source: 'SWE-bench Pro',
    reproducible: true,
  },
  {
    id: 'gdpval',
    title: 'GDPval',
    dimension: 'U',
    part: 'U2',
    unit: 'share',
    bounds: 'share of tasks won against professionals, ties not counted: 0 none, 1 all (an Elo is no share)',
    assumption: { worst: 0.1, best: 0.5, why: 'least and best of 11 models, 0.099 and 0.497' },
    source: 'GDPval-AA, expert panels',
    cadence: 'twice a year',
    ttlDays: 183,
    reproducible: false,
  },
  {
    ...quarter,
    id: 'sweBenchVerified',
    title: 'SWE-bench Verified',
    dimension: 'U',
    part: 'gap',
    unit: 'share',
    bounds: 'share of issues resolved; compared with SWE-bench Pro for the gaming penalty, never part of the mean',
    assumption: { worst: 0.82, best: 0.3, why: 'best and least published: here more is the worse case' },
    source: 'SWE-bench Verified',
    reproducible: true,
  },
  {
    ...eightADay,
    id: 'price',
    title: 'Price',
    dimension: 'A',
    part: 'A1',
    unit: 'usd-per-mtok',
    bounds: 'dollars a million tokens, three parts input to one part output: A1 is 1 for declared free, 0 from $100 on',
    assumption: { worst: 100, best: 0, why: 'the bounds of A1: a band, since a price cannot be guessed' },
    source: 'Artificial Analysis',
    reproducible: true,
  },
  {
    ...eightADay,
    id: 'ttft',
    title: 'Time to the first token',
    dimension: 'A',
    part: 'A2',
    unit: 'seconds',
    bounds: 'seconds: A2 is 1 at 0 s, 0 from 30 s on',
    assumption: { worst: 30, best: 0, why: 'the bounds of A2: a band, since a latency cannot be guessed' },
    source: 'Artificial Analysis, live time to the first token',
    reproducible: true,
  },
  {
    id: 'uptime',
    title: 'Uptime',
    dimension: 'A',
    part: 'A3',
    unit: 'share',
    bounds: 'share of the time that it answers; a tenth more for open weights, at most 1',
    assumption: { worst: 0, best: 1, why: 'the bounds of A3: a band, since an uptime cannot be guessed' },
    source: 'status pages and independent measurement',
    cadence: 'always',
    ttlDays: 0.125,
    reproducible: true,
  },
];

/** Slots of the three structural dimensions that `completeness` counts; the gap and accessibility are beside it. */
export const STRUCTURAL: readonly Slot[] = SLOTS.filter(({ dimension, part }) => dimension !== 'A' && part !== 'gap');

/** The slot of this id. */
export function slotOf(id: InputId): Slot {
  const found = SLOTS.find((slot) => slot.id === id);
  if (!found) throw new Error(`no input ${id}`);
  return found;
}

/** Weights of the sub-metrics within their dimension. */
export type SubWeights = { readonly [Part in Exclude<PartId, 'gap' | 'A1' | 'A2' | 'A3'>]: number };

/** Ours: the document keeps its own secret. Equal, by the same parsimony that it claims for the dimensions. */
export const ASSUMED_SUB_WEIGHTS = {
  version: 'assumed-1',
  weights: { gpqaDiamond: 1, aime: 1, frontierMath: 1, hle: 1, F1: 1, F2: 1, F3: 1, U1: 1, U2: 1 },
  why: 'The document publishes equal weights of the dimensions and keeps those inside them secret. Equal ones assume least; the sensitivity band says how much they matter.',
} as const satisfies { version: string; weights: SubWeights; why: string };
