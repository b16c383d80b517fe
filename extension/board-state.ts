import { findList, type ListId } from '#shared/board/list';
import { ORDERS, type Order } from '#shared/board/order';

/** The tabs of the page, in their order. */
export const TABS = [
  { id: 'leaderboard', title: 'Leaderboard' },
  { id: 'scorecards', title: 'Scorecards' },
  { id: 'methodology', title: 'Methodology' },
] as const;

export type Tab = (typeof TABS)[number]['id'];

/** The list of models that the reader visited, beside those of the snapshot. */
export const VISITED = 'visited';

/** All that the page shows, as its address keeps it. Empty texts and nulls ask nothing. */
export interface BoardState {
  readonly tab: Tab;
  readonly list: ListId | typeof VISITED;
  readonly text: string;
  readonly licence: string;
  readonly open: boolean;
  /** Whether places that rest on a claim of the maker are left out. */
  readonly measured: boolean;
  /** Billions of parameters, and dollars of a million tokens, at most. */
  readonly size: number | null;
  readonly price: number | null;
  readonly profile: string;
  readonly format: string;
  readonly confidence: string;
  readonly order: Order;
  readonly descending: boolean;
  /** Counted from 1. */
  readonly page: number;
  /** The rule of the methodology that was asked for. */
  readonly rule: string;
}

/** The page before anyone asked anything. */
export const FIRST_STATE: BoardState = {
  tab: 'leaderboard',
  list: 'arena',
  text: '',
  licence: '',
  open: false,
  measured: false,
  size: null,
  price: null,
  profile: '',
  format: '',
  confidence: '',
  order: 'rank',
  descending: false,
  page: 1,
  rule: '',
};

const LONGEST = 100;

/** The state that an address asks for; what it asks wrongly counts as not asked. */
export function stateOf(hash: string): BoardState {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: keyof BoardState): string => (asked.get(name) ?? '').slice(0, LONGEST);
  const [tab, list, order] = [text('tab'), text('list'), text('order')];
  return {
    tab: TABS.find(({ id }) => id === tab)?.id ?? FIRST_STATE.tab,
    list: list === VISITED ? VISITED : (findList(list)?.id ?? FIRST_STATE.list),
    text: text('text'),
    licence: text('licence'),
    open: text('open') === 'true',
    measured: text('measured') === 'true',
    size: numberOf(text('size')),
    price: numberOf(text('price')),
    profile: text('profile'),
    format: text('format'),
    confidence: text('confidence'),
    order: ORDERS.find((known) => known === order) ?? FIRST_STATE.order,
    descending: text('descending') === 'true',
    page: Math.max(1, Math.floor(numberOf(text('page')) ?? 1)),
    rule: text('rule'),
  };
}

function numberOf(text: string): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) && number >= 0 ? number : null;
}

/** The address of a state: only what differs from the first one. */
export function hashOf(state: BoardState): string {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(state))
    if (value !== Reflect.get(FIRST_STATE, name)) told.set(name, String(value));
  const text = told.toString();
  return text === '' ? '' : `#${text}`;
}

/** The state after a change: a change of what is listed goes back to the first page. */
export const changed = (state: BoardState, change: Partial<BoardState>): BoardState => ({
  ...state,
  page: 1,
  ...change,
});
