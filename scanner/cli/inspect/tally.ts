import type { Inspection } from '#shared/facts/inspection';
import { EXIT } from '../exit-codes.ts';

type Verdict = Inspection['verdict'];

/** How many files got which verdict. */
export class Tally {
  readonly counts = new Map<Verdict, number>();
  files = 0;

  add(verdict: Verdict): void {
    this.files += 1;
    this.counts.set(verdict, (this.counts.get(verdict) ?? 0) + 1);
  }

  has(verdict: Verdict): boolean {
    return this.counts.has(verdict);
  }

  /** 1 when anything is dangerous (or calls for caution, where that fails), else 2 when something is incomplete. */
  code(failOnCaution: boolean): number {
    if (this.has('dangerous') || (failOnCaution && this.has('caution'))) return EXIT.bad;
    return this.has('incomplete') ? EXIT.unknown : EXIT.ok;
  }
}
