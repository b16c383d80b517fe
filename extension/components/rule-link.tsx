import type { ReactNode } from 'react';

/** A link from a number to the rule that made it, on the page of the methodology. */
export const RuleLink = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <a
    className="rule"
    href={`/boards.html#tab=methodology&rule=${encodeURIComponent(id)}`}
    target="_blank"
    rel="noopener"
  >
    {children}
  </a>
);
