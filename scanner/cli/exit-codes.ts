import { points } from '#shared/text/wording';
import type { Outcome } from './outcome.ts';

/** What the program's exit codes mean. Usage and the codes above it follow sysexits and the shells. */
export const EXIT = {
  /** Everything asked was told, and nothing was bad. */
  ok: 0,
  /** Something is dangerous, or below a bound that was set. */
  bad: 1,
  /** Nothing bad was seen, but something could not be told. */
  unknown: 2,
  /** The command line makes no sense. */
  usage: 64,
  /** A mistake of this program. */
  internal: 70,
  /** A file could not be read or written. */
  io: 74,
  /** Stopped by Ctrl-C (128 + SIGINT). */
  interrupted: 130,
} as const;

/** Lowest scores, in points, that pass. */
export interface Bounds {
  readonly composite?: number | undefined;
  readonly security?: number | undefined;
}

/** What one outcome means for the exit code, with a sentence each for people. */
export interface Judgement {
  readonly code: typeof EXIT.ok | typeof EXIT.bad | typeof EXIT.unknown;
  readonly reasons: readonly string[];
}

/** Judges one outcome. Danger outranks what is unknown: an exit code 1 is never softened to 2. */
export function judge(outcome: Outcome, bounds: Bounds): Judgement {
  const bad = badOf(outcome, bounds);
  if (bad.length > 0) return { code: EXIT.bad, reasons: bad };
  const unknown = unknownOf(outcome);
  return unknown.length > 0 ? { code: EXIT.unknown, reasons: unknown } : { code: EXIT.ok, reasons: [] };
}

/** The exit code over several outcomes: 1 if any is bad, else 2 if any is unknown, else 0. */
export const overall = (codes: Iterable<Judgement['code']>): Judgement['code'] => {
  const seen = new Set(codes);
  return seen.has(EXIT.bad) ? EXIT.bad : seen.has(EXIT.unknown) ? EXIT.unknown : EXIT.ok;
};

function badOf(outcome: Outcome, bounds: Bounds): string[] {
  if ('error' in outcome) return [];
  const { composite, security } = outcome.report;
  const dangerous = [outcome.report, ...(outcome.full ? [outcome.full] : [])].some(
    (report) => report.security.verdict === 'dangerous',
  );
  return [
    ...(dangerous ? ['a file is dangerous'] : []),
    ...below('composite', composite.value, bounds.composite),
    ...below('security', security.value, bounds.security),
  ];
}

const below = (name: string, value: number | null, bound: number | undefined): string[] =>
  bound !== undefined && value !== null && value < bound ? [`${name} ${points(value)} is below ${bound}`] : [];

function unknownOf(outcome: Outcome): string[] {
  if ('error' in outcome) return ['the scan failed'];
  const { composite, security } = outcome.report;
  return [
    ...(composite.value === null ? ['too little is known for a composite'] : []),
    ...(security.value === null ? ['too little is known for a security score'] : []),
    ...(security.verdict === 'incomplete' ? ['some files were not scanned to their end'] : []),
    ...(security.verdict === 'not-scanned' ? ['no file was scanned'] : []),
    ...outcome.gaps.map(({ fact, reason }) => `${fact} could not be read (${reason})`),
  ];
}
