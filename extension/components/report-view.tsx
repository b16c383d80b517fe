import { count } from '#shared/text/wording';
import type { ShownReport } from '../messages.ts';
import { ago } from './ago.ts';
import { Breakdown } from './breakdown.tsx';
import { CapabilityPanel } from './capability-panel.tsx';
import { Ceilings } from './ceilings.tsx';
import { Scores } from './scores.tsx';
import type { SnapshotInUse } from './use-snapshot.ts';

interface Props {
  readonly report: ShownReport;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly snapshot?: SnapshotInUse;
}

/** A whole report. */
export const ReportView = ({ report, now, snapshot = null }: Props) => (
  <article className="report" aria-label={`Report on ${report.model.id}`}>
    <Scores report={report} />
    <p className="verdict">{report.verdict}</p>
    {report.model.renamedFrom !== null && (
      <p className="notice">
        The Hub moved {report.model.renamedFrom} to {report.model.id}.
      </p>
    )}
    <Ceilings ceilings={report.ceilings} />
    <ul className="reasons" aria-label="Confidence">
      {report.confidence.reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
    {report.capability !== undefined && (
      <CapabilityPanel capability={report.capability} now={now} snapshot={snapshot} />
    )}
    <Breakdown report={report} />
    <Stamp report={report} now={now} />
  </article>
);

const SOURCE_NAMES: { readonly [source: string]: string } = {
  'model-info': 'model info',
  scans: 'scan verdicts',
  discussions: 'discussions',
  owner: 'owner',
  card: 'model card',
  papers: 'papers',
  spaces: 'Spaces',
  ancestors: 'ancestors',
  inspections: 'contents of files',
  snapshot: 'benchmark snapshot',
  reviews: 'imported reviews',
  forums: 'imported forums',
  citations: 'imported citations',
  github: 'GitHub',
};

const Stamp = ({ report, now }: { readonly report: ShownReport; readonly now: number }) => (
  <footer className="stamp">
    <p>
      <a href="/boards.html#tab=methodology" target="_blank" rel="noopener">
        Methodology {report.methodology}
      </a>{' '}
      · profile {report.profile} · {report.plan} score
      {report.model.revision !== null && <> · commit {report.model.revision.slice(0, 7)}</>}
    </p>
    {report.inspections !== undefined && (
      <p>
        The score rests on what {count(report.inspections.files, 'file')} hold
        {report.inspections.files === 1 ? 's' : ''}, read by bytes
        {report.inspections.fromCache > 0 && <> and known by the hash of the content</>}.
      </p>
    )}
    <p>
      Read:{' '}
      {report.sources.map(({ id, observedAt }) => `${SOURCE_NAMES[id] ?? id} ${ago(observedAt, now)}`).join(', ') ||
        'nothing'}
    </p>
  </footer>
);
