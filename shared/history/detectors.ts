import { contamination } from './contamination.ts';
import type { Score } from './entry.ts';
import type { Detector } from './event.ts';
import { createOutages, createProviderOutages } from './outages.ts';
import { createOvertaking } from './overtaking.ts';
import { ofPairs } from './pairs.ts';
import { figures, prices } from './told.ts';

const revision = ofPairs((before, { observedAt: at, model, revision: after }) =>
  before.revision === null || after === null || before.revision === after
    ? []
    : [
        {
          at,
          kind: 'revision',
          model,
          grave: false,
          text: `${model} has a new revision: ${before.revision.slice(0, 12)} → ${after.slice(0, 12)}.`,
        },
      ],
);

const WORDS: { readonly [Verdict in Score['verdict']]: string } = {
  'no-issues-found': 'no issues found',
  caution: 'caution',
  dangerous: 'dangerous',
  incomplete: 'incomplete',
  'not-scanned': 'not scanned',
};

const verdict = ofPairs((before, { observedAt: at, model, verdict: after }) => {
  if (before.verdict === after) return [];
  const grave = after === 'dangerous';
  const words = `The verdict on the files of ${model} ${grave ? 'became dangerous' : `changed to ${WORDS[after]}`}`;
  return [{ at, kind: 'verdict', model, grave, text: `${words} (it was: ${WORDS[before.verdict]}).` }];
});

// A name is only a name: another repository under it shares nothing with the one that was tracked.
function createReplaced(): Detector {
  const repositories = new Map<string, string>();
  return (entry) => {
    if (entry.kind !== 'score' || entry.repoId === null) return [];
    const before = repositories.get(entry.asked);
    repositories.set(entry.asked, entry.repoId);
    if (before === undefined || before === entry.repoId) return [];
    const text = `${entry.asked} is another repository now: its scores begin anew.`;
    return [{ at: entry.observedAt, kind: 'replaced', model: entry.asked, grave: true, text }];
  };
}

function createMethodology(): Detector {
  let before: string | undefined;
  return (entry) => {
    if (entry.kind !== 'score') return [];
    const [from, to] = [before, entry.methodology];
    before = to;
    if (from === undefined || from === to) return [];
    const text = `Methodology ${from} → ${to}: scores on either side are not made by one formula.`;
    return [{ at: entry.observedAt, kind: 'methodology', model: null, grave: false, text }];
  };
}

/** Every detector, in the order in which they tell. */
export const detectors: readonly (() => Detector)[] = [
  createMethodology,
  createReplaced,
  revision,
  verdict,
  createOvertaking,
  createOutages,
  createProviderOutages,
  prices,
  figures,
  contamination(),
];
