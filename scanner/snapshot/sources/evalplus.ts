import * as z from 'zod/mini';
import { take } from '../figure.ts';
import { repositoryOf } from '../hub-link.ts';
import { jsonOf } from '../json.ts';
import { defineSource, emptyHaul } from '../source.ts';

const FILE = 'results.json';
const COLUMNS = [
  ['humaneval', 'humaneval'],
  ['humaneval+', 'humaneval-plus'],
  ['mbpp', 'mbpp'],
  ['mbpp+', 'mbpp-plus'],
] as const;

const schema = z.record(
  z.string(),
  z.looseObject({
    link: z.optional(z.nullable(z.string())),
    'pass@1': z.record(z.string(), z.nullable(z.number())),
    size: z.optional(z.nullable(z.number())),
  }),
);

/** EvalPlus: HumanEval and MBPP with and without more tests. Its links tie most models to their repositories. */
export const evalplus = defineSource({
  id: 'evalplus',
  title: 'EvalPlus',
  url: 'https://evalplus.github.io/leaderboard.html',
  licence: 'Apache-2.0',
  attribution: 'EvalPlus (Apache-2.0)',
  ships: 'all',
  live: [{ name: FILE, url: 'https://evalplus.github.io/results.json' }],
  async read(documents) {
    const haul = emptyHaul();
    for (const [written, entry] of Object.entries(jsonOf(await documents.text(FILE), schema, FILE))) {
      const subject = { name: written, maker: null, repository: repositoryOf(entry.link) };
      haul.claims.push({ ...subject, kind: 'chat', parameters: entry.size || null });
      for (const [column, benchmark] of COLUMNS) {
        const value = entry['pass@1'][column];
        if (value === null || value === undefined)
          haul.skipped.push({ what: `${written}, ${column}`, why: 'no figure' });
        else take(haul, { benchmark, subject, value, unit: 'percent', class: 'independent' });
      }
    }
    return haul;
  },
});
