import type { ReportCeiling, ReportFinding } from '../report/report.ts';
import { midSentence } from '../text/wording.ts';

const SHOWN = 3;

/**
 * One plain sentence (F1-35): what bounds the score, the findings that lift it most and those that cost it most.
 * A finding's cost is the contribution it misses, measured in the points of its own category.
 */
export function explain(findings: readonly ReportFinding[], ceilings: readonly ReportCeiling[]): string {
  const scored = findings.filter((finding) => finding.status === 'scored' && finding.weight > 0);
  const lifts = scored.filter(({ score }) => (score ?? 0) >= 0.6).sort((a, b) => b.contribution - a.contribution);
  const costs = scored.filter(({ score }) => (score ?? 1) <= 0.4).sort((a, b) => missed(b) - missed(a));
  const bound = ceilings.find(({ on }) => on === 'composite');
  const parts = [
    bound?.reason,
    lifts.length > 0 ? `For it: ${titles(lifts)}.` : undefined,
    costs.length > 0 ? `Against it: ${titles(costs)}.` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : 'Too little is known to say anything for or against it.';
}

const missed = ({ score, weight }: ReportFinding): number => (1 - (score ?? 1)) * weight;

const titles = (findings: readonly ReportFinding[]): string =>
  findings
    .slice(0, SHOWN)
    .map(({ title }) => midSentence(title))
    .join(', ');
