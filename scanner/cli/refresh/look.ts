import type { ModelReference, ScanOptions } from '#scanner/contract';
import { type Known, type Refreshed, refresh } from '#scanner/refresh';
import type { FactSheet } from '#shared/facts/facts';
import { isAbsent } from '#shared/facts/gathered';
import { type Entry, scoreOf } from '#shared/history/entry';
import { cutOf, type Tier } from '#shared/history/tiers';
import type { Profile } from '#shared/methodology/profiles';
import { assess } from '#shared/report/assess';
import type { Report } from '#shared/report/report';
import { gapsOf } from '../gaps.ts';
import type { Outcome } from '../outcome.ts';
import { failure, nameOf } from '../scan-one.ts';
import type { LastKnown } from './last-known.ts';

/** How every model of a refresh is looked at. */
export interface Manner {
  readonly tier: Tier;
  readonly profile: Profile;
  readonly options: ScanOptions;
  readonly lastKnown: LastKnown;
  /** Lays what the benchmark snapshot tells over a sheet: it is never kept with what the Hub told. */
  readonly lay: (sheet: FactSheet) => Promise<FactSheet>;
  /** Told of what is worth knowing on the way. */
  readonly note: (text: string) => void;
}

/** What one look brought: the entry for the history, the outcome for the exit code, and the facts to keep. */
export interface Look {
  readonly entry: Entry;
  readonly outcome: Outcome;
  readonly known: Known | undefined;
}

/** Looks at one model. Fails only where a file does: what goes wrong with the Hub is the entry. */
export async function look(
  reference: ModelReference,
  { tier, profile, options, lastKnown, lay, note }: Manner,
): Promise<Look> {
  const asked = nameOf(reference);
  const before = await lastKnown.get(asked, note);
  try {
    const refreshed = await refresh(reference, [tier], before, options);
    const laid = await lay(refreshed.sheet);
    return lookOf(asked, tier, assess(laid, profile), {
      ...refreshed,
      read: { ...refreshed.read, ...timesOfLaid(laid) },
    });
  } catch (error) {
    const told = failure(error);
    const observedAt = new Date(options.now()).toISOString();
    const entry: Entry = { kind: 'failure', asked, observedAt, tier, cut: cutOf(tier, observedAt), error: told };
    return { entry, outcome: { model: asked, error: told }, known: undefined };
  }
}

const BROUGHT = ['reviews', 'forums', 'citations'] as const;

// What a snapshot or a file tells is as old as it says; the facts kept for the next look are those that were asked.
function timesOfLaid({ facts: { serving }, sources }: FactSheet): Known['read'] {
  const measured = isAbsent(serving) ? [] : serving.value.providers.map(({ retrieved }) => retrieved);
  const newest = measured.toSorted().at(-1);
  return {
    ...(newest !== undefined && { speed: `${newest}T00:00:00.000Z` }),
    ...Object.fromEntries(BROUGHT.flatMap((id) => (sources[id] === undefined ? [] : [[id, sources[id]]]))),
  };
}

function lookOf(asked: string, tier: Tier, report: Report, { sheet, read, held }: Refreshed): Look {
  const { servedBy } = sheet.facts;
  const entry = scoreOf(report, {
    asked,
    tier,
    cut: cutOf(tier, report.observedAt),
    served: isAbsent(servedBy) ? null : { by: [...servedBy.value], readAt: read.serving ?? report.observedAt },
    read,
    held: held.map(({ fact }) => fact),
  });
  const gaps = held.map(({ fact, absence }) => ({ fact, reason: absence.absent, detail: absence.detail }));
  return { entry, outcome: { model: asked, report, gaps: [...gapsOf(sheet), ...gaps] }, known: { sheet, read } };
}
