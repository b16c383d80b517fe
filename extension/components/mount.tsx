import '../no-eval.ts';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** Puts a page's contents into its document. */
export function mount(contents: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element with the id "root".');
  createRoot(root).render(<StrictMode>{contents}</StrictMode>);
}
