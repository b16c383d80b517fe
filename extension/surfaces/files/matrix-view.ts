import { type MatrixRow, verdictMatrix, warningsOf } from '#shared/files/verdict-matrix';
import { VERDICT_BANDS } from '#shared/text/bands';
import { plain } from '#shared/text/plain';
import type { FileDetails } from '../../messages.ts';
import { drawn, element } from '../../page/element.ts';
import { fileShape } from '../../shapes.ts';

/** The matrix of verdicts: every scanner's say, those that disagree first. */
export function matrixPart({ scan, inspection }: FileDetails): HTMLElement {
  const rows = verdictMatrix(scan, inspection);
  return element(
    'section',
    {},
    element('h3', { id: 'matrix' }, 'Verdicts'),
    element('p', { class: 'stamp' }, headline(rows)),
    element(
      'table',
      { 'aria-labelledby': 'matrix' },
      element('thead', { class: 'hidden' }, headRow('Scanner', 'Verdict', 'Says')),
      element('tbody', {}, ...rows.map(bodyRow)),
    ),
  );
}

function headline(rows: readonly MatrixRow[]): string {
  const { warn, read } = warningsOf(rows);
  if (read === 0) return 'Nobody has read this file to its end.';
  if (warn === 0) return `${read} of ${rows.length} have read it; none warns.`;
  return warn === read
    ? `All ${read} that have read it warn.`
    : `They disagree: ${warn} of ${read} that have read it warn.`;
}

const headRow = (...titles: readonly string[]): HTMLElement =>
  element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title)));

function bodyRow({ title, verdict, message, report, disagrees, scanner }: MatrixRow): HTMLElement {
  const band = VERDICT_BANDS[verdict];
  const says = message === null ? '' : plain(message, 120);
  const link = report === null ? null : element('a', { href: report, rel: 'noreferrer', target: '_blank' }, 'report');
  return element(
    'tr',
    { 'data-tone': band.tone, 'data-disagrees': disagrees ? '' : null },
    element('th', { scope: 'row' }, title),
    element(
      'td',
      { class: 'verdict-cell' },
      drawn(fileShape(band, scanner === 'assay')),
      element('span', {}, band.word),
      ...(disagrees ? [element('span', { class: 'odd' }, 'disagrees')] : []),
    ),
    element('td', { class: 'says' }, ...(link ? [link] : []), ...(link && says !== '' ? [' '] : []), says),
  );
}
