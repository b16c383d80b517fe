import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decisionsPage } from './decisions.ts';
import { historyPage } from './history.ts';
import { withSection } from './markdown.ts';
import { methodologyPage, readmeTable } from './methodology.ts';
import { rankingsPage } from './rankings.ts';
import { rqPage } from './rq.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A document that is wholly or partly generated: where it lies, and what it should hold now. */
export interface Document {
  readonly file: string;
  readonly text: string;
}

/** Every generated document as it should be. */
export const documents = (): readonly Document[] => [
  {
    file: 'README.md',
    text: withSection(readFileSync(path.join(ROOT, 'README.md'), 'utf8'), 'methodology', readmeTable()),
  },
  { file: 'docs/methodology.md', text: methodologyPage() },
  { file: 'docs/rankings.md', text: rankingsPage() },
  { file: 'docs/rq.md', text: rqPage() },
  { file: 'docs/history.md', text: historyPage() },
  { file: 'docs/decisions.md', text: decisionsPage() },
];
