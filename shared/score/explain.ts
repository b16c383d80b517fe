import type { Report, ReportCeiling, ReportFinding } from '../report/report.ts';
import { midSentence } from '../text/wording.ts';

const SHOWN = 3;

/**
 * One plain sentence (F1-35): what bounds the score, the findings that lift it most and those that cost it most.
 * A finding's cost is the contribution it misses.
 */
export function explain(
  findings: readonly ReportFinding[],
  categories: Report['categories'],
  ceilings: readonly ReportCeiling[],
): string {
  const scored = findings.filter((finding) => finding.status === 'scored' && finding.weight > 0);
  const lifts = scored.filter(({ score }) => (score ?? 0) >= 0.6).sort((a, b) => b.contribution - a.contribution);
  const missed = missedBy(scored, categories);
  const costs = scored.filter(({ score }) => (score ?? 1) <= 0.4).sort((a, b) => missed(b) - missed(a));
  const bound = ceilings.find(({ on }) => on === 'composite');
  const parts = [
    bound?.reason,
    lifts.length > 0 ? `For it: ${told(lifts)}.` : undefined,
    costs.length > 0 ? `Against it: ${told(costs)}.` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : 'Too little is known to say anything for or against it.';
}

// In proportion to composite points: the share of the category, and the finding's share of its known weight.
function missedBy(scored: readonly ReportFinding[], categories: Report['categories']) {
  const known = new Map<string, number>();
  for (const { category, weight } of scored) known.set(category, (known.get(category) ?? 0) + weight);
  const share = new Map<string, number>(categories.map(({ id, weight }) => [id, weight / (known.get(id) ?? 1)]));
  return ({ category, score, weight }: ReportFinding): number =>
    (1 - (score ?? 1)) * weight * (share.get(category) ?? 0);
}

const told = (findings: readonly ReportFinding[]): string =>
  findings
    .slice(0, SHOWN)
    .map(({ summary }) => midSentence(summary))
    .join('; ');
