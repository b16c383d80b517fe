import { CONFIDENCE_BANDS, compositeBand, securityBand, type Tone } from '#shared/text/bands';
import { points } from '#shared/text/wording';
import type { ShownReport, Trouble } from '../messages.ts';
import { drawn, element } from '../page/element.ts';
import { compositeShape, confidenceShape, type Stroke, securityShape } from '../shapes.ts';
import { spoken } from '../spoken.ts';
import { troubleWord } from '../trouble-words.ts';

/** What the badge of a model shows. */
export type BadgeState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'report'; readonly report: ShownReport }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * Fills the badge's button for a state; its size never changes. The sentence that is read out is hidden text rather
 * than a label, and what is seen is hidden from those who listen.
 */
export function drawBadge(button: HTMLButtonElement, state: BadgeState): void {
  button.dataset.state = state.kind;
  button.setAttribute('aria-busy', String(state.kind === 'loading'));
  button.replaceChildren(element('span', { class: 'hidden' }, `Assay: ${sentenceOf(state)}`), ...contentsOf(state));
}

function sentenceOf(state: BadgeState): string {
  if (state.kind === 'loading') return 'scoring this model.';
  if (state.kind === 'trouble') return `No score, ${troubleWord(state.trouble)}. Show details.`;
  return `${spoken(state.report)} Show details.`;
}

function contentsOf(state: BadgeState): Node[] {
  if (state.kind === 'loading')
    return ['wide', 'wide', 'narrow'].map((size) => element('span', { class: `bone ${size}` }));
  if (state.kind === 'trouble')
    return [
      segment('unknown', compositeShape(null, UNKNOWN), '', 'No score'),
      element('span', { class: 'why', 'aria-hidden': 'true' }, troubleWord(state.trouble)),
    ];
  const { report } = state;
  const composite = compositeBand(report);
  const security = securityBand(report);
  const confidence = CONFIDENCE_BANDS[report.confidence.level];
  const ring = compositeShape(report.composite.value, composite);
  return [
    segment(composite.tone, ring, points(report.composite.value), composite.word),
    segment(security.tone, securityShape(security), points(report.security.value), security.word),
    segment('plain', confidenceShape(confidence.bars), `${Math.floor(report.coverage * 100)} %`, confidence.word),
  ];
}

const UNKNOWN = { word: 'Unknown', tone: 'unknown', mark: 'question' } as const;

const segment = (tone: Tone | 'plain', shape: readonly Stroke[], number: string, word: string): HTMLElement =>
  element(
    'span',
    { class: 'segment', 'data-tone': tone, 'aria-hidden': 'true' },
    drawn(shape),
    ...(number === '' ? [] : [element('b', {}, number)]),
    element('span', { class: 'word' }, word),
  );
