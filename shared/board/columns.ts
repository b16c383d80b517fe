import type { Link, Phrase } from '../document/document.ts';
import type { Line } from './line.ts';
import {
  ageText,
  basisText,
  decidingText,
  evidenceText,
  hubPageOf,
  priceText,
  rankText,
  settingText,
  sizeText,
  titleOf,
  valueText,
  weightsText,
} from './words.ts';

/** A column of a list, as every printed form of it has it. */
export interface BoardColumn {
  readonly title: string;
  readonly number?: boolean;
  readonly short?: boolean;
  cell(line: Line): Phrase;
}

/** The columns in their order; the model comes first, since it names its row. */
export const COLUMNS: readonly BoardColumn[] = [
  { title: 'Model', cell: modelCell },
  { title: 'Rank', cell: rankText },
  { title: 'Figure', number: true, cell: decidingText },
  { title: 'Rests on', cell: (line) => [basisText(line), settingText(line)].filter((part) => part !== '').join('; ') },
  { title: 'Evidence', cell: evidenceText },
  { title: 'Source', short: true, cell: sourceCell },
  { title: 'Age', short: true, cell: ageText },
  { title: '$ a million tokens', number: true, cell: priceText },
  { title: 'Score per $', number: true, cell: valueText },
  { title: 'Weights', cell: weightsText },
  { title: 'Licence', cell: ({ licence }) => licence ?? 'unknown' },
  { title: 'Size', number: true, cell: sizeText },
];

function modelCell(line: Line): Phrase {
  const href = hubPageOf(line);
  return href === null ? titleOf(line) : [{ text: titleOf(line), href }];
}

function sourceCell({ figures }: Line): Phrase {
  const byName = new Map<string, Link>(figures.map(({ source, url }) => [source, { text: source, href: url }]));
  return [...byName.values()].flatMap((link, index) => (index === 0 ? [link] : [', ', link]));
}
