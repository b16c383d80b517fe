import { compositeBand } from '#shared/text/bands';
import { points } from '#shared/text/wording';
import type { ListVerdict, Trouble } from '../messages.ts';
import { drawn } from '../page/element.ts';
import { compositeShape } from '../shapes.ts';
import { spoken } from '../spoken.ts';

/** What the badge of a card shows. */
export type CardState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'verdict'; readonly verdict: ListVerdict }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Fills a card's badge: dashed and hollow for what the list alone tells, solid for a model that was looked at. */
export function drawCard(box: HTMLElement, state: CardState): void {
  const verdict = state.kind === 'verdict' ? state.verdict : null;
  const band = verdict ? compositeBand(verdict) : null;
  const hollow = verdict?.plan === 'list';
  box.className = verdict && !hollow ? 'card solid' : 'card';
  box.dataset.state = state.kind;
  // A list knows too little to praise: it may warn in colour, and says anything better in plain ink.
  box.dataset.tone = hollow && band?.tone === 'good' ? 'unknown' : (band?.tone ?? 'unknown');
  box.setAttribute('role', 'img');
  box.setAttribute('aria-label', labelOf(state));
  const value = verdict?.composite.value ?? null;
  if (state.kind === 'loading') box.replaceChildren('…');
  else box.replaceChildren(drawn(compositeShape(value, band ?? NO_BAND, hollow)), points(value));
}

const NO_BAND = { word: 'Unknown', tone: 'unknown', mark: 'question' } as const;

function labelOf(state: CardState): string {
  if (state.kind === 'verdict') return `Assay: ${spoken(state.verdict)}`;
  if (state.kind === 'loading') return 'Assay: scoring.';
  if (state.kind === 'trouble') return `Assay: no score. ${state.trouble.message}`;
  return 'Assay: not scored on this list; open the model.';
}
