import * as z from 'zod/mini';
import { rowsOf } from '../csv.ts';
import { splitEffort } from '../effort.ts';
import { numberOf, take } from '../figure.ts';
import { jsonOf } from '../json.ts';
import { defineSource, emptyHaul, ShapeError } from '../source.ts';

const RAW = 'https://raw.githubusercontent.com/LiveBench/livebench.github.io/main/public';
/** Releases are not comparable with each other: each is a benchmark of its own, and only this one is kept. */
const RELEASE = '2026_01_08';
const CATEGORIES = [
  ['Coding', `livebench-coding-${RELEASE.replaceAll('_', '-')}`],
  ['Agentic Coding', `livebench-agentic-coding-${RELEASE.replaceAll('_', '-')}`],
] as const;
const TABLE = `table_${RELEASE}.csv`;
const GROUPS = `categories_${RELEASE}.json`;

/** LiveBench: the means of its two coding categories. The table itself has no licence and is not passed on. */
export const livebench = defineSource({
  id: 'livebench',
  title: 'LiveBench',
  url: 'https://livebench.ai',
  licence: 'facts, no licence declared',
  attribution: 'LiveBench, https://livebench.ai',
  ships: 'cited rows',
  live: [TABLE, GROUPS].map((name) => ({ name, url: `${RAW}/${name}` })),
  async read(documents) {
    const haul = emptyHaul();
    const groups = jsonOf(await documents.text(GROUPS), z.record(z.string(), z.array(z.string())), GROUPS);
    const tasks = CATEGORIES.flatMap(([category]) => groups[category] ?? []);
    if (tasks.length === 0) throw new ShapeError(`${GROUPS} knows no coding categories`);
    for (const row of rowsOf(await documents.text(TABLE), ['model', ...tasks], TABLE)) {
      const { name, effort } = splitEffort((row.model ?? '').replace(/-base$/, ''));
      for (const [category, benchmark] of CATEGORIES) {
        const figures = (groups[category] ?? []).map((task) => numberOf(row[task]));
        const value = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
        if (Number.isNaN(value)) haul.skipped.push({ what: `${row.model}, ${category}`, why: 'a task is missing' });
        else
          take(haul, {
            benchmark,
            subject: { name, maker: null, repository: null },
            value,
            unit: 'percent',
            effort,
            class: 'independent',
            run: RELEASE.replaceAll('_', '-'),
          });
      }
    }
    return haul;
  },
});
