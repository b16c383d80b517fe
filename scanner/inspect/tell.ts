import type { Coverage, Finding, Session } from './format.ts';

/** Names come from the file: as long as one can read, and with nothing in them that acts on a screen. */
export const quoted = (name: string): string => JSON.stringify(name.length > 160 ? `${name.slice(0, 160)}…` : name);

/** Reports, in the session, what only attacks do. */
export const suspect = (session: Session, id: string, message: string, more: Partial<Finding> = {}): void =>
  session.report({ id, severity: 'caution', message, offset: null, ...more });

/** Reports that something was not read, so that nothing good can be said of it. */
export const unread = (session: Session, id: string, message: string, more: Partial<Finding> = {}): void =>
  session.report({ id, severity: 'incomplete', message, offset: null, ...more });

/** Reports what is worth knowing and does no harm. */
export const remark = (session: Session, id: string, message: string, more: Partial<Finding> = {}): void =>
  session.report({ id, severity: 'note', message, offset: null, ...more });

/** How far a reading of several parts got: as far as the worst of them; what no format recognises takes nothing away. */
export const worst = (coverages: readonly Coverage[]): Coverage =>
  coverages.includes('partial') ? 'partial' : 'whole';
