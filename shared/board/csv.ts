import { csvText } from '../text/csv.ts';
import { plain } from '../text/plain.ts';
import type { List } from './list.ts';
import { hubPageOf, titleOf } from './words.ts';

const HEAD = [
  'rank',
  'from',
  'to',
  'model',
  'page',
  'score',
  'benchmarks',
  'values',
  'units',
  'tiers',
  'classes',
  'links',
  'sources',
  'urls',
  'dates',
  'price',
  'roi',
  'no roi',
  'open weights',
  'licence',
  'parameters (B)',
  'parameters by name',
  'snapshot',
] as const;

/** A list as CSV: numbers as they are, unknown as empty; several figures of a model stand in one field, with “; ” between. */
export const boardCsv = ({ rows, snapshot }: List): string =>
  csvText([
    HEAD,
    ...rows.map((line) => {
      const each = (read: (figure: (typeof line.figures)[number]) => string): string =>
        line.figures.map(read).join('; ');
      return [
        String(line.rank),
        text(line.between?.from),
        text(line.between?.to),
        titleOf(line),
        hubPageOf(line) ?? '',
        String(line.score),
        each(({ benchmark, variant }) => (variant === null ? benchmark : `${benchmark} (${variant})`)),
        each(({ value }) => String(value)),
        each(({ unit }) => unit),
        each(({ tier }) => String(tier)),
        each((figure) => figure.class),
        each(({ link }) => link),
        each(({ source }) => source),
        each(({ url }) => url),
        each(({ run, retrieved }) => run ?? retrieved),
        text(line.price?.average),
        text(line.roi),
        line.noRoi ?? '',
        text(line.openWeights),
        line.licence ?? '',
        text(line.parameters),
        text(line.parameters === null ? null : line.sizeByName),
        snapshot,
      ].map((field) => plain(field, 2_000));
    }),
  ]);

const text = (value: number | boolean | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
