import { thousands } from '#shared/text/wording';
import type { Change } from './use-board-state.ts';

/** Rows of one page: few enough to be drawn at once, whatever the list holds. */
export const PAGE_ROWS = 50;

/** The rows of a page, counted from 1; a page beyond the last is the last. */
export function pageOf<Row>(rows: readonly Row[], asked: number) {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  const page = Math.min(asked, pages);
  const from = (page - 1) * PAGE_ROWS;
  return { rows: rows.slice(from, from + PAGE_ROWS), from: from + 1, page, pages };
}

interface Props {
  readonly from: number;
  readonly shown: number;
  readonly of: number;
  readonly page: number;
  readonly pages: number;
  readonly change: Change;
}

/** The way through the pages of a list. */
export const Pager = ({ from, shown, of, page, pages, change }: Props) => (
  <nav className="pager" aria-label="Pages of the list">
    <button type="button" disabled={page === 1} onClick={() => change({ page: page - 1 }, true)}>
      Previous
    </button>
    <span role="status">
      {thousands(from)} to {thousands(from + shown - 1)} of {thousands(of)}
    </span>
    <button type="button" disabled={page === pages} onClick={() => change({ page: page + 1 }, true)}>
      Next
    </button>
  </nav>
);
