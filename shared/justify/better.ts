import type { CapabilityFigure, CapabilityRank } from '../facts/capability.ts';
import { figureText } from '../text/figure-text.ts';
import { points } from '../text/wording.ts';
import { averageOf, capabilityOf, reportOf, type Subject } from './subject.ts';

/** Figures that are named at most of one model: the rest is in its own report. */
const MOST_FIGURES = 3;

/**
 * Where `other` is better than `chosen`, in sentences. What does not compare is not compared: scores under unlike
 * profiles, RQs, ranks and figures whose intervals overlap.
 */
export const betterIn = (other: Subject, chosen: Subject): string[] => [
  ...betterScores(other, chosen),
  ...betterRanks(other, chosen),
  ...betterFigures(other, chosen),
  ...betterPrice(other, chosen),
  ...betterValue(other, chosen),
];

function betterScores(other: Subject, chosen: Subject): string[] {
  const [theirs, mine] = [reportOf(other), reportOf(chosen)];
  if (!theirs || !mine || theirs.profile !== mine.profile) return [];
  return (['composite', 'security'] as const).flatMap((name) => {
    const [a, b] = [theirs[name].value, mine[name].value];
    return a !== null && b !== null && a > b ? [`${name} ${points(a)} against ${points(b)}`] : [];
  });
}

function betterRanks(other: Subject, chosen: Subject): string[] {
  const mine = new Map((capabilityOf(chosen)?.ranks ?? []).map((rank) => [rank.list, rank]));
  return (capabilityOf(other)?.ranks ?? []).flatMap((theirs) => {
    const own = mine.get(theirs.list);
    if (theirs.rank === null || !own || (own.rank !== null && (theirs.rank >= own.rank || tied(theirs, own))))
      return [];
    return [`rank ${theirs.rank} in ${theirs.title} against ${own.rank ?? 'none'}`];
  });
}

// One whose interval reaches the other’s rank may stand there as well.
const tied = (a: CapabilityRank, b: CapabilityRank): boolean => reaches(a, b.rank) || reaches(b, a.rank);
const reaches = ({ between }: CapabilityRank, rank: number | null): boolean =>
  between !== null && rank !== null && between.from <= rank && rank <= between.to;

function betterFigures(other: Subject, chosen: Subject): string[] {
  const mine = new Map((capabilityOf(chosen)?.figures ?? []).map((figure) => [figure.id, figure]));
  const better = (capabilityOf(other)?.figures ?? []).flatMap((theirs) => {
    const own = mine.get(theirs.id);
    return own && theirs.score > own.score && !overlap(theirs, own) ? [{ theirs, own }] : [];
  });
  const told = better.slice(0, MOST_FIGURES).map(({ theirs, own }) => {
    const said = theirs.class === 'self-reported' ? ' (self-reported)' : '';
    return `${theirs.benchmark} ${figureText(theirs)}${said} against ${figureText(own)}`;
  });
  return better.length > MOST_FIGURES ? [...told, `${better.length - MOST_FIGURES} more benchmarks`] : told;
}

const overlap = ({ interval: a }: CapabilityFigure, { interval: b }: CapabilityFigure): boolean =>
  a !== null && b !== null && a.low <= b.high && b.low <= a.high;

function betterPrice(other: Subject, chosen: Subject): string[] {
  const [theirs, mine] = [averageOf(other), averageOf(chosen)];
  // 0 is a free tier or a gap: no price that could be compared.
  if (theirs === null || mine === null || theirs === 0 || theirs >= mine) return [];
  return [`price $${theirs.toFixed(2)} against $${mine.toFixed(2)} a million tokens`];
}

function betterValue(other: Subject, chosen: Subject): string[] {
  const mine = new Map((capabilityOf(chosen)?.ranks ?? []).map((rank) => [rank.list, rank.roi]));
  return (capabilityOf(other)?.ranks ?? []).flatMap(({ list, title, roi }) => {
    const own = mine.get(list) ?? null;
    return roi !== null && own !== null && roi > own
      ? [`score per $ in ${title} ${roi.toPrecision(3)} against ${own.toPrecision(3)}`]
      : [];
  });
}
