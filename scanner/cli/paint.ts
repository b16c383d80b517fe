import type { Mark, Tone } from '#shared/text/bands';
import type { Io, Sink } from './io.ts';

/** Puts colour on text that is laid out already. Without colour every function returns its text. */
export interface Paint {
  tone(tone: Tone, text: string): string;
  bold(text: string): string;
  dim(text: string): string;
}

const TONES: { readonly [Name in Tone]: number } = { good: 32, fair: 33, poor: 35, bad: 31, unknown: 36 };

/** Shapes that go with words and numbers, so that nothing is told by colour alone. */
export const MARKS: { readonly [Name in Mark]: string } = {
  check: '✔',
  dash: '–',
  exclamation: '!',
  cross: '✘',
  question: '?',
  half: '◐',
};

/** Makes a paint that colours, or one that does not. */
export function createPaint(colour: boolean): Paint {
  const wrapped = (code: number, text: string): string => (colour && text ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    tone: (tone, text) => wrapped(TONES[tone], text),
    bold: (text) => wrapped(1, text),
    dim: (text) => wrapped(2, text),
  };
}

/** Whether to colour (no-color.org): never against NO_COLOR, on a pipe only where FORCE_COLOR asks for it. */
export function wantsColour(env: Io['env'], sink: Sink): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return sink.terminal && env.TERM !== 'dumb';
}
