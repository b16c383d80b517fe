import type { Document } from '../document/document.ts';
import { count } from '../text/wording.ts';
import { COLUMNS } from './columns.ts';
import type { Credit } from './credit.ts';
import { findList, type List } from './list.ts';

/** How a list is read: said under every printed form of it. */
export const READING = [
  'The primary benchmark of a list decides; models without it stand below all that have it. Who made a model has no influence.',
  'Tied: intervals overlap, and the model may stand at any of the ranks given. Ranks are those of the whole list, whatever is filtered out of it.',
  'Overall is a mean over whichever benchmarks a model has: few and kind ones flatter it.',
  'Self-reported figures are the maker’s own; ask for those measured by others where a claim is not enough. A name that is matched or named was joined to the model without an exact id.',
  'Prices are the average of input and output. Score per $ is the primary score over that price; what is free or has no price has none.',
] as const;

/** What a list is drawn from, beside itself. */
export interface Provenance {
  readonly credits: readonly Credit[];
  /** What was asked of it, in words; empty where nothing was. */
  readonly filters: string;
  readonly methodology: string;
}

/** A list as a document, with its date, sources and attributions at the foot. */
export function boardPage(list: List, { credits, filters, methodology }: Provenance): Document {
  const name = findList(list.category);
  const { ranked, matching, rows } = list;
  return {
    title: `${name?.title ?? list.category}: ${list.question}`,
    stamp: [
      `Snapshot of ${list.snapshot}. ${count(ranked, 'model')} ranked, ${matching} match, ${rows.length} shown.`,
      ...(filters === '' ? [] : [`Only: ${filters}.`]),
      `Made by Assay from public benchmark results; methodology ${methodology}.`,
    ],
    sections: [
      {
        id: 'list',
        title: 'List',
        blocks: [
          rows.length === 0
            ? { kind: 'text', text: 'No model passes these filters.' }
            : {
                kind: 'table',
                caption: '',
                columns: COLUMNS,
                rows: rows.map((line) => COLUMNS.map(({ cell }) => cell(line))),
              },
        ],
      },
      { id: 'reading', title: 'How to read it', blocks: [{ kind: 'list', items: READING }] },
      { id: 'sources', title: 'Sources and attributions', blocks: [{ kind: 'list', items: credits.map(creditLine) }] },
    ],
  };
}

const creditLine = ({ title, url, attribution, licence, retrieved }: Credit) => [
  { text: title, href: url },
  `: ${attribution}. Terms: ${licence}.${retrieved === null ? '' : ` Read ${retrieved}.`}`,
];
