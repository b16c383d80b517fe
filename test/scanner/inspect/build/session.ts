import type { ByteSource } from '#scanner/inspect/byte-source';
import { Effort } from '#scanner/inspect/effort';
import type { Coverage, Finding, Session } from '#scanner/inspect/format';
import { LIMITS } from '#scanner/inspect/limits';
import { noJudge } from './probe.ts';

/** A session that notes what it is told, and answers as it is told to. */
export interface Noted {
  readonly session: Session;
  readonly findings: Finding[];
  /** Names of the streams that were handed on, and how many bytes each has. */
  readonly within: [name: string, size: number | null][];
  readonly spent: number[];
}

export function noted(
  changes: Partial<Session> = {},
  coverageOf: (name: string, source: ByteSource) => Coverage = () => 'whole',
): Noted {
  const findings: Finding[] = [];
  const within: [string, number | null][] = [];
  const spent: number[] = [];
  const session: Session = {
    limits: LIMITS,
    judge: noJudge,
    signal: undefined,
    effort: new Effort(),
    report: (finding) => findings.push(finding),
    async within(name, source) {
      within.push([name, source.size]);
      return coverageOf(name, source);
    },
    refersTo: () => undefined,
    spendEntries: () => undefined,
    spendDecoded: (count) => spent.push(count),
    ...changes,
  };
  return { session, findings, within, spent };
}

/** The findings in short. */
export const told = ({ findings }: Pick<Noted, 'findings'>): string[] =>
  findings.map(({ id, severity }) => `${severity} ${id}`);
