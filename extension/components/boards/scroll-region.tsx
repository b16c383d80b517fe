import type { ReactNode } from 'react';

// What scrolls must take the focus, or keys cannot scroll it (WCAG 2.1.1); not every browser sees to that itself.
const SCROLLS = { tabIndex: 0 };

/** A region that scrolls sideways where its table is wider than the page. */
export const ScrollRegion = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <section className="scroll" aria-label={label} {...SCROLLS}>
    {children}
  </section>
);
