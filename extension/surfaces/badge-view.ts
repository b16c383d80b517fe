import { CONFIDENCE_BANDS, compositeBand, securityBand, type Tone } from '#shared/text/bands';
import { points } from '#shared/text/wording';
import type { ShownReport, Trouble } from '../messages.ts';
import { drawn, element } from '../page/element.ts';
import { compositeShape, confidenceShape, type Stroke, securityShape } from '../shapes.ts';
import { troubleWord } from '../trouble-words.ts';

/** What the badge of a model shows. */
export type BadgeState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'report'; readonly report: ShownReport }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * Fills the badge's button for a state; its size never changes. What is hidden from the eye makes the button's text one
 * sentence, which is also its accessible name.
 */
export function drawBadge(button: HTMLButtonElement, state: BadgeState): void {
  button.dataset.state = state.kind;
  button.setAttribute('aria-busy', String(state.kind === 'loading'));
  button.replaceChildren(...contentsOf(state));
}

function contentsOf(state: BadgeState): Node[] {
  if (state.kind === 'report') return reportContents(state.report);
  if (state.kind === 'trouble')
    return [
      element(
        'span',
        { class: 'segment', 'data-tone': 'unknown' },
        drawn(compositeShape(null, UNKNOWN)),
        hidden('Assay: '),
        element('span', { class: 'word' }, 'No score'),
        hidden(', '),
      ),
      element('span', { class: 'why' }, troubleWord(state.trouble), hidden('. Show details.')),
    ];
  return [hidden('Assay: scoring this model'), ...['wide', 'wide', 'narrow'].map(bone)];
}

function reportContents(report: ShownReport): Node[] {
  const composite = compositeBand(report);
  const security = securityBand(report);
  const confidence = CONFIDENCE_BANDS[report.confidence.level];
  const known = `${Math.floor(report.coverage * 100)} %`;
  return [
    segment(composite.tone, compositeShape(report.composite.value, composite), [
      ['Assay: composite ', points(report.composite.value), ' of 100, '],
      [composite.word, '. '],
    ]),
    segment(security.tone, securityShape(security), [
      ['Security ', points(report.security.value), ' of 100, '],
      [security.word, '. '],
    ]),
    segment('plain', confidenceShape(confidence.bars), [
      ['Confidence: ', known, ' of the signals known, '],
      [confidence.word, '. Show details.'],
    ]),
  ];
}

type Number = readonly [before: string, number: string, after: string];
type Word = readonly [word: string, after: string];

const segment = (
  tone: Tone | 'plain',
  shape: readonly Stroke[],
  [number, word]: readonly [Number, Word],
): HTMLElement =>
  element(
    'span',
    { class: 'segment', 'data-tone': tone },
    drawn(shape),
    hidden(number[0]),
    element('b', {}, number[1]),
    hidden(number[2]),
    element('span', { class: 'word' }, word[0]),
    hidden(word[1]),
  );

const UNKNOWN = { word: 'Unknown', tone: 'unknown', mark: 'question' } as const;
const hidden = (text: string): HTMLElement => element('span', { class: 'hidden' }, text);
const bone = (size: string): HTMLElement => element('span', { class: `bone ${size}` });
