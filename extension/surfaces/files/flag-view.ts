import { VERDICT_BANDS } from '#shared/text/bands';
import { count } from '#shared/text/wording';
import type { FlagRow } from '../../messages.ts';
import { drawn, element } from '../../page/element.ts';
import { fileShape, type Stroke } from '../../shapes.ts';

const RING: readonly Stroke[] = [{ d: 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18', kind: 'line', dashed: true }];

/** A row's flag: of a file a button that opens the panel, of a folder a sign. Its size never changes. */
export function drawFlag(box: HTMLElement, row: FlagRow): void {
  const band = VERDICT_BANDS[row.verdict];
  const busy = row.reading && row.verdict !== 'dangerous';
  box.dataset.tone = busy ? 'unknown' : band.tone;
  box.dataset.verdict = row.verdict;
  box.dataset.read = String(row.read);
  if (row.dangerous === undefined) box.setAttribute('aria-busy', String(row.reading));
  box.replaceChildren(
    drawn(busy ? RING : fileShape(band, row.read)),
    element('span', { class: 'word', 'aria-hidden': 'true' }, busy ? 'Reading…' : band.word),
    element('span', { class: 'hidden' }, spokenFlag(row)),
  );
}

/** The flag as a sentence for screen readers. */
export function spokenFlag({ path, verdict, read, reading, dangerous }: FlagRow): string {
  const word = VERDICT_BANDS[verdict].word.toLowerCase();
  if (dangerous !== undefined)
    return dangerous > 0 ? `Assay: ${count(dangerous, 'dangerous file')} in this folder.` : `Assay: folder, ${word}.`;
  const by = reading ? 'being read' : read ? 'read by its bytes' : 'not read by Assay';
  return `Assay: ${path}, ${word}, ${by}. Show what would run.`;
}
