import { useState } from 'react';
import { browser } from 'wxt/browser';
import { FullScore } from './full-score.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { ReportView } from './report-view.tsx';
import { TrayBar } from './tray-bar.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { type CurrentModel, useCurrentModel } from './use-current-model.ts';
import { useReport } from './use-report.ts';
import { useSnapshot } from './use-snapshot.ts';
import { useTray } from './use-tray.ts';

/** The popup: the report of the tab's model, and the compare tray. */
export function Popup() {
  const current = useCurrentModel();
  const tray = useTray();
  return (
    <main className="popup">
      {current === undefined ? null : current === null ? <NoModel /> : <Model current={current} />}
      <TrayBar tray={tray} current={current?.id ?? null} />
    </main>
  );
}

function NoModel() {
  return (
    <>
      <Header title="Assay" />
      <p className="empty">
        This tab shows no model. Open the page of a model on huggingface.co to see what it is worth, and what it could
        do to you.
      </p>
    </>
  );
}

function Model({ current }: { readonly current: CurrentModel }) {
  const [loaded, load] = useReport(current.id, current.revision);
  const [now] = useState(Date.now);
  const snapshot = useSnapshot();
  return (
    <>
      <Header title={current.id} refresh={() => load(true)} busy={loaded.kind === 'loading'} />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'trouble' && <TroubleNote trouble={loaded.trouble} retry={() => load(false)} />}
      {loaded.kind === 'report' && (
        <>
          <FullScore id={current.id} revision={current.revision} />
          <ReportView
            report={loaded.report}
            now={Math.max(now, Date.parse(loaded.report.observedAt))}
            snapshot={snapshot}
          />
          <HistoryPanel id={current.id} snapshot={snapshot} now={now} />
        </>
      )}
    </>
  );
}

const Loading = () => (
  <div className="loading" role="status">
    <span>Asking the Hub for scans, discussions, the owner and the model card…</span>
    <i />
    <i />
    <i />
  </div>
);

interface HeaderProps {
  readonly title: string;
  readonly refresh?: () => void;
  readonly busy?: boolean;
}

const Header = ({ title, refresh, busy }: HeaderProps) => (
  <header className="top">
    <h1>{title}</h1>
    {refresh && (
      <button type="button" onClick={refresh} disabled={busy}>
        Refresh
      </button>
    )}
    <a className="button" href="/boards.html" target="_blank" rel="noopener">
      Leaderboards
    </a>
    <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
      Options
    </button>
  </header>
);
