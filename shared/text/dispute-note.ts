import type { Report } from '../report/report.ts';
import { markdownText } from './markdown.ts';
import { points } from './wording.ts';

/**
 * A note on one category of a report, as Markdown, for a reader who finds that a signal weighs too much or too little:
 * everything that somebody else needs to see the same.
 */
export function disputeNote(report: Omit<Report, 'files'>, categoryId: string): string {
  const { model, methodology, profile, plan, observedAt } = report;
  const category = report.categories.find(({ id }) => id === categoryId);
  const findings = report.findings.filter((finding) => finding.category === categoryId);
  return [
    `What seems wrong with the category \`${categoryId}\`, and why:`,
    '',
    '',
    `- Model: ${markdownText(model.id)}, commit ${markdownText(model.revision ?? 'unknown')}`,
    `- Methodology ${methodology}, profile ${markdownText(profile)}, ${plan} plan, observed at ${observedAt}`,
    `- Category: ${points(category?.value ?? null)} of 100, weight ${category?.weight ?? 0} %`,
    ...findings.map(
      ({ id, status, score, weight, summary }) =>
        `- \`${id}\` (${status}, weight ${weight}): ${score === null ? 'no score' : points(score * 100)}. ${markdownText(summary)}`,
    ),
    '',
  ].join('\n');
}
