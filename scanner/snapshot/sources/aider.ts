import { parse } from 'yaml';
import * as z from 'zod/mini';
import { splitEffort } from '../effort.ts';
import { dayOf, take } from '../figure.ts';
import { type Documents, defineSource, emptyHaul, type Haul, ShapeError } from '../source.ts';

const RAW = 'https://raw.githubusercontent.com/Aider-AI/aider/main/aider/website/_data';

const FILES = [
  ['polyglot_leaderboard.yml', 'aider-polyglot', 'pass_rate_2'],
  ['edit_leaderboard.yml', 'aider-edit', 'pass_rate_2'],
  ['refactor_leaderboard.yml', 'aider-refactor', 'pass_rate_1'],
] as const;

/** The copies that people ran at home are other weights than the model’s. */
const QUANTISED = /^ollama\/|[-_:]q\d(_|\b)|gguf/i;
const FORMAT = /\s*\((whole|diff|udiff|diff-fenced)\)$/;

const runSchema = z.looseObject({
  model: z.string(),
  edit_format: z.optional(z.string()),
  pass_rate_1: z.optional(z.nullable(z.number())),
  pass_rate_2: z.optional(z.nullable(z.number())),
  date: z.optional(z.unknown()),
  test_cases: z.optional(z.number()),
});

/** Aider’s own leaderboards of code editing; percentages of solved cases. */
export const aider = defineSource({
  id: 'aider',
  title: 'Aider leaderboards',
  url: 'https://aider.chat/docs/leaderboards/',
  licence: 'Apache-2.0',
  attribution: 'aider.chat (Apache-2.0)',
  ships: 'all',
  live: FILES.map(([name]) => ({ name, url: `${RAW}/${name}` })),
  async read(documents) {
    const haul = emptyHaul();
    const names = await documents.list();
    for (const file of FILES) if (names.includes(file[0])) await readFile(file, documents, haul);
    if (haul.figures.length === 0) throw new ShapeError('no leaderboard was found');
    return haul;
  },
});

async function readFile([name, benchmark, column]: (typeof FILES)[number], documents: Documents, haul: Haul) {
  const rows = listOf(await documents.text(name), name);
  for (const row of rows) {
    const result = runSchema.safeParse(row);
    const value = result.success ? result.data[column] : undefined;
    if (!result.success || value === undefined || value === null)
      haul.skipped.push({ what: name, why: 'a run of another shape, or without a figure' });
    else if (/ \+ /.test(result.data.model)) haul.skipped.push({ what: result.data.model, why: 'two models at once' });
    else if (QUANTISED.test(result.data.model)) haul.skipped.push({ what: result.data.model, why: 'a quantised copy' });
    else takeRun(result.data, benchmark, value, haul);
  }
}

function takeRun(run: z.infer<typeof runSchema>, benchmark: string, value: number, haul: Haul): void {
  const { name, effort } = splitEffort(run.model.replace(FORMAT, ''));
  // Some runs are named by a seller’s path, such as openrouter/qwen/…: its last words name maker and model.
  const [model = '', seller = null] = name.split('/').reverse();
  const share = value / 100;
  take(haul, {
    benchmark,
    subject: { name: model, maker: seller, repository: null },
    value,
    unit: 'percent',
    error: run.test_cases ? 100 * Math.sqrt((share * (1 - share)) / run.test_cases) : null,
    effort,
    setting: run.edit_format ?? null,
    sample: run.test_cases ?? null,
    class: 'independent',
    run: dayOf(run.date instanceof Date ? run.date.toISOString() : String(run.date ?? '')),
  });
}

function listOf(text: string, name: string): unknown[] {
  try {
    const parsed: unknown = parse(text, { maxAliasCount: 100 });
    if (Array.isArray(parsed)) return parsed;
  } catch (cause) {
    throw new ShapeError(`${name} is no YAML: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  throw new ShapeError(`${name} is no list`);
}
