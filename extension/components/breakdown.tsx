import { CATEGORIES } from '#shared/methodology/categories';
import { possiblePoints } from '#shared/report/possible';
import { type Band, categoryBand } from '#shared/text/bands';
import { disputeNote } from '#shared/text/dispute-note';
import { points } from '#shared/text/wording';
import type { ShownReport } from '../messages.ts';
import { FindingRow } from './finding-row.tsx';
import { Helpful } from './helpful.tsx';

/** The categories, each with its factors folded below it. */
export function Breakdown({ report }: { readonly report: ShownReport }) {
  const possible = possiblePoints(report);
  return (
    <section className="breakdown" aria-labelledby="breakdown-title">
      <h2 id="breakdown-title">Breakdown</h2>
      {CATEGORIES.map(({ id, title, question }) => {
        const score = report.categories.find((category) => category.id === id);
        const findings = report.findings.filter(({ category }) => category === id);
        return (
          <details key={id} data-category={id}>
            <CategorySummary title={title} value={score?.value ?? null} band={categoryBand(report, id)} />
            <p className="question">
              {question} Weight {score?.weight ?? 0} %. {coverage(score?.coverage ?? 0, findings.length)}
            </p>
            <ul className="findings">
              {findings.map((finding) => (
                <FindingRow key={finding.id} finding={finding} possible={possible.get(finding.id) ?? null} />
              ))}
            </ul>
            <Helpful about={id} note={() => disputeNote(report, id)} />
          </details>
        );
      })}
    </section>
  );
}

const coverage = (share: number, factors: number): string =>
  factors === 0 ? 'No factor looks at this yet.' : `${Math.floor(share * 100)} % of it is known.`;

interface SummaryProps {
  readonly title: string;
  readonly value: number | null;
  readonly band: Band;
}

function CategorySummary({ title, value, band }: SummaryProps) {
  return (
    <summary data-tone={band.tone}>
      <span className="name">{title}</span>
      <span className={value === null ? 'track none' : 'track'}>
        {value !== null && <i style={{ width: `${value}%` }} />}
      </span>
      <b>{points(value)}</b>
      <span className="word">{band.word}</span>
    </summary>
  );
}
