import type { ReportFinding } from '#shared/report/report';
import { bandOf } from '#shared/text/bands';
import { points } from '#shared/text/wording';
import { compositeShape, GRAVE } from '../shapes.ts';
import { RuleLink } from './rule-link.tsx';
import { Shape } from './shape.tsx';

/** What one factor saw, what that is worth, and how to mend it. */
export function FindingRow(props: { readonly finding: ReportFinding; readonly possible: number | null }) {
  const { finding, possible } = props;
  const value = finding.score === null ? null : finding.score * 100;
  const band = bandOf(value);
  return (
    <li
      className={`finding ${finding.status}`}
      data-factor={finding.id}
      data-tone={finding.ceiling === null ? band.tone : 'bad'}
    >
      <Shape strokes={finding.ceiling === null ? compositeShape(value, band) : GRAVE} />
      <div>
        <p className="line">
          <strong>{finding.title}</strong>
          <span className="worth">
            <RuleLink id={finding.id} of={finding.title}>
              {worth(finding, possible)}
            </RuleLink>
          </span>
        </p>
        <p>{finding.summary}</p>
        <Evidence evidence={finding.evidence} />
        {finding.fix !== null && (
          <p className="fix">
            <b>To mend it:</b> {finding.fix}
          </p>
        )}
      </div>
    </li>
  );
}

function worth({ status, contribution, weight }: ReportFinding, possible: number | null): string {
  if (status === 'unknown') return 'unknown';
  if (status === 'not-applicable') return 'does not apply';
  if (weight === 0 || possible === null) return 'not counted';
  return `${points(contribution)} of ${points(possible)} points`;
}

const SHOWN = 6;

function Evidence({ evidence }: Pick<ReportFinding, 'evidence'>) {
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence">
      {evidence.slice(0, SHOWN).map(({ label, value, url }) => (
        <li key={`${label} ${value}`}>
          {label}:{' '}
          {url?.startsWith('https://') ? (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {value}
            </a>
          ) : (
            value
          )}
        </li>
      ))}
      {evidence.length > SHOWN && <li>and {evidence.length - SHOWN} more</li>}
    </ul>
  );
}
