/** The parts of a report for a decision. */
export const SECTIONS = ['choice', 'risks', 'figures', 'price', 'rq', 'alternatives', 'unknown', 'method'] as const;

export type SectionId = (typeof SECTIONS)[number];

/** For whom a report is ordered. A role moves parts and marks the first of them; it changes no number and leaves nothing out. */
export interface Role {
  readonly id: 'engineer' | 'product' | 'lead' | 'founder';
  readonly title: string;
  /** What this reader has to decide. */
  readonly asks: string;
  readonly order: readonly SectionId[];
  /** The parts that lead. */
  readonly leads: readonly SectionId[];
}

/** The roles, as one table. */
export const ROLES: readonly [Role, ...Role[]] = [
  {
    id: 'engineer',
    title: 'Engineer',
    asks: 'Does it do the work, and what would loading it run?',
    order: ['choice', 'figures', 'risks', 'alternatives', 'price', 'rq', 'unknown', 'method'],
    leads: ['figures', 'risks'],
  },
  {
    id: 'product',
    title: 'Product team',
    asks: 'Which model serves our users best, and how sure is that?',
    order: ['choice', 'alternatives', 'figures', 'rq', 'price', 'risks', 'unknown', 'method'],
    leads: ['alternatives', 'figures'],
  },
  {
    id: 'lead',
    title: 'Technical leader',
    asks: 'Can this choice be justified with data, and what could go wrong?',
    order: ['choice', 'risks', 'alternatives', 'figures', 'unknown', 'rq', 'price', 'method'],
    leads: ['risks', 'alternatives', 'unknown'],
  },
  {
    id: 'founder',
    title: 'Founder',
    asks: 'What does it cost for what it does, and is there a cheaper one nearly as good?',
    order: ['choice', 'price', 'alternatives', 'figures', 'rq', 'risks', 'unknown', 'method'],
    leads: ['price', 'alternatives'],
  },
];

/** The role of this id; undefined for an unknown one. */
export const findRole = (id: string): Role | undefined => ROLES.find((role) => role.id === id);
