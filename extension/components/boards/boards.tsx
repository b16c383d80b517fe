import { type KeyboardEvent, useRef } from 'react';
import { TABS, type Tab } from '../../board-state.ts';
import { Leaderboard } from './leaderboard.tsx';
import { Methodology } from './methodology.tsx';
import { Scorecards } from './scorecards.tsx';
import { useBoardState } from './use-board-state.ts';

/** The page of leaderboards: lists of models, the scorecard of the day, and how all of it is made. */
export function Boards() {
  const [state, change] = useBoardState();
  const { tab } = state;
  return (
    <main className="boards">
      <h1>Assay leaderboards</h1>
      <Tabs tab={tab} choose={(next) => change({ tab: next, rule: '' }, true)} />
      <section role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'leaderboard' && <Leaderboard state={state} change={change} />}
        {tab === 'scorecards' && <Scorecards />}
        {tab === 'methodology' && <Methodology rule={state.rule} />}
      </section>
    </main>
  );
}

const STEPS: { readonly [key: string]: number } = { ArrowRight: 1, ArrowLeft: -1 };

function Tabs({ tab, choose }: { readonly tab: Tab; readonly choose: (tab: Tab) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = TABS.findIndex(({ id }) => id === tab);
    const step = STEPS[event.key];
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? TABS.length - 1
          : step === undefined
            ? at
            : at + step + TABS.length;
    const chosen = TABS[next % TABS.length];
    if (next === at || !chosen) return;
    event.preventDefault();
    choose(chosen.id);
    list.current?.querySelector<HTMLElement>(`#tab-${chosen.id}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Leaderboards" className="tabs" ref={list}>
      {TABS.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === tab}
          aria-controls="panel"
          tabIndex={id === tab ? 0 : -1}
          onClick={() => choose(id)}
          onKeyDown={move}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
