import { useEffect, useState } from 'react';
import { type Comparison, compareReports, comparisonCsv, comparisonMarkdown } from '#shared/report/compare';
import { ask } from '../ask.ts';
import { type ShownReport, type Trouble, troubleOf } from '../messages.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { useTray } from './use-tray.ts';

type Entry = { readonly id: string } & ({ readonly report: ShownReport } | { readonly trouble: Trouble });

/** The comparison of the tray's models, in a tab of its own. */
export function Compare() {
  const tray = useTray();
  const models = tray.state?.models ?? null;
  const entries = useEntries(models);
  const scored = (entries ?? []).flatMap((entry) => ('report' in entry ? [entry] : []));
  const comparison = compareReports(scored.map(({ report }) => report));
  // The Hub may have moved a model since: it leaves the tray under the name that it has there.
  const removeColumn = (column: number): void => {
    const entry = scored[column];
    if (entry) tray.change({ remove: entry.id });
  };
  return (
    <main className="compare">
      <header className="top">
        <h1>Compare</h1>
        {comparison.models.length > 0 && <CopyButtons comparison={comparison} />}
        {models !== null && models.length > 0 && (
          <button type="button" onClick={() => tray.change({ clear: true })}>
            Clear
          </button>
        )}
      </header>
      {tray.trouble && <p role="alert">{tray.trouble.message}</p>}
      {models?.length === 0 && (
        <p className="empty">
          The tray is empty. Open a model on huggingface.co, click Assay’s badge and choose “Add to compare”: up to{' '}
          {tray.state?.limit} models are put side by side.
        </p>
      )}
      {models !== null && models.length > 0 && entries === null && <p role="status">Scoring {models.length} models…</p>}
      {entries?.map((entry) =>
        'trouble' in entry ? (
          <p key={entry.id} className="trouble" role="alert">
            <strong>{entry.id}</strong> has no score. {entry.trouble.message}
          </p>
        ) : null,
      )}
      {scored.length > 0 && <DecisionBar reports={scored.map(({ report }) => report)} now={Date.now} />}
      {comparison.models.length > 0 && <ComparisonTable comparison={comparison} remove={removeColumn} />}
    </main>
  );
}

function useEntries(models: readonly string[] | null): readonly Entry[] | null {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const key = models?.join(' ') ?? null;
  useEffect(() => {
    if (key === null) return;
    const left = new AbortController();
    const ids = key === '' ? [] : key.split(' ');
    void Promise.all(ids.map((id) => entryOf(id, left.signal))).then((found) => {
      if (!left.signal.aborted) setEntries(found);
    });
    return () => left.abort();
  }, [key]);
  return entries;
}

async function entryOf(id: string, signal: AbortSignal): Promise<Entry> {
  try {
    return { id, report: await ask('report', { id }, signal) };
  } catch (error) {
    return { id, trouble: troubleOf(error) };
  }
}

function CopyButtons({ comparison }: { readonly comparison: Comparison }) {
  const [said, setSaid] = useState('');
  const copy = (name: string, text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(`Copied as ${name}.`),
      (error: unknown) => setSaid(`Not copied: ${String(error)}`),
    );
  };
  return (
    <>
      <span role="status">{said}</span>
      <button type="button" onClick={() => copy('Markdown', comparisonMarkdown(comparison))}>
        Copy as Markdown
      </button>
      <button type="button" onClick={() => copy('CSV', comparisonCsv(comparison))}>
        Copy as CSV
      </button>
    </>
  );
}
