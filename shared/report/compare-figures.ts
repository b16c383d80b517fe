import type { Capability } from '../facts/capability.ts';
import { thousands } from '../text/wording.ts';
import type { Report } from './report.ts';

/** One thing that a snapshot tells of models, side by side. */
export interface FigureRow {
  readonly id: string;
  readonly title: string;
  /** What is best of the row; `none` where values made in unlike ways do not compare. */
  readonly better: 'higher' | 'lower' | 'none';
  readonly entries: readonly { readonly value: number | null; readonly text: string; readonly band: null }[];
}

type Told = Pick<Report, 'capability'>;

const entry = (value: number | null, text: string) => ({ value, text, band: null });
const NOTHING = entry(null, 'unknown');

/** The rows of RQ, places and price: none where no report has figures. */
export function figureRows(reports: readonly Told[]): FigureRow[] {
  const told = reports.map(toldBy);
  if (told.every((capability) => capability === undefined)) return [];
  const lists = new Map(told.flatMap((one) => (one?.ranks ?? []).map(({ list, title }) => [list, title] as const)));
  const each = (read: (capability: Capability) => FigureRow['entries'][number]) =>
    told.map((one) => (one ? read(one) : NOTHING));
  return [
    { id: 'rq', title: 'RQ', better: 'none', entries: each(({ rq }) => entry(rq.value, rqText(rq))) },
    ...[...lists].map(
      ([list, title]): FigureRow => ({
        id: `rank-${list}`,
        title: `Rank: ${title}`,
        better: 'lower',
        entries: each((capability) => rankIn(capability, list)),
      }),
    ),
    { id: 'price', title: 'Price, $ a million tokens', better: 'lower', entries: each(priceOf) },
  ];
}

const toldBy = ({ capability }: Told): Capability | undefined =>
  capability === undefined || 'absent' in capability ? undefined : capability;

/** The RQ in words: never without its status, nor the value without its interval. */
export function rqText({ value, status, interval }: Pick<Capability['rq'], 'value' | 'status' | 'interval'>): string {
  if (value === null) return status;
  const between = interval ? ` (${interval.low.toFixed(0)} to ${interval.high.toFixed(0)})` : '';
  return `${value.toFixed(0)}${between}, ${status}`;
}

function rankIn({ ranks }: Capability, list: string) {
  const place = ranks.find((rank) => rank.list === list);
  if (!place) return NOTHING;
  if (place.rank === null) return entry(null, 'not ranked');
  return entry(place.rank, `${thousands(place.rank)} of ${thousands(place.of)}`);
}

function priceOf({ price }: Capability) {
  if (price === null || price.input === null || price.output === null) return NOTHING;
  return entry((price.input + price.output) / 2, `${price.input} in, ${price.output} out`);
}
