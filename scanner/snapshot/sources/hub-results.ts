import * as z from 'zod/mini';
import { isRefusal, unitIn, unitOf } from '#shared/capability/normalize';
import { dayOf, numberOf, take } from '../figure.ts';
import { idOf } from '../hub-link.ts';
import { jsonOf } from '../json.ts';
import { defineSource, emptyHaul, type Haul, ShapeError } from '../source.ts';
import { DATASETS, hubBenchmark, toolsIn } from './hub-benchmarks.ts';

const API = 'https://huggingface.co/api';

const boardSchema = z.array(
  z.looseObject({
    modelId: z.string(),
    value: z.union([z.number(), z.string()]),
    verified: z.nullish(z.boolean()),
    pullRequest: z.nullish(z.number()),
    notes: z.nullish(z.string()),
    lower_is_better: z.nullish(z.boolean()),
    num_parameters: z.nullish(z.number()),
  }),
);

const modelSchema = z.looseObject({ id: z.string(), evalResults: z.array(z.unknown()) });

// Entries that the Hub could not read itself are `{error}`.
const resultSchema = z.looseObject({
  verified: z.nullish(z.boolean()),
  pullRequest: z.nullish(z.number()),
  data: z.looseObject({
    dataset: z.looseObject({ id: z.string(), task_id: z.nullish(z.string()) }),
    value: z.union([z.number(), z.string()]),
    date: z.nullish(z.string()),
    notes: z.nullish(z.string()),
  }),
});

/** One result by repository, before its unit is known. */
interface Result {
  readonly repository: string;
  readonly benchmark: string;
  readonly value: number;
  readonly class: 'verified' | 'self-reported' | 'community';
  readonly notes: string | null;
  readonly run: string | null;
}

/** The Hub’s own evaluation results: leaderboards of official benchmarks, and the results of single repositories. */
export const hubResults = defineSource({
  id: 'hub-results',
  title: 'Hugging Face Hub, evaluation results',
  url: 'https://huggingface.co/docs/hub/eval-results',
  licence: 'facts, published by model repositories',
  attribution: 'Evaluation results on the Hugging Face Hub, by the repository named',
  ships: 'all',
  live: DATASETS.map((dataset) => ({
    name: `leaderboards/${dataset.replace('/', '__')}.json`,
    url: `${API}/datasets/${dataset}/leaderboard`,
  })),
  async read(documents) {
    const haul = emptyHaul();
    const results: Result[] = [];
    for (const name of await documents.list()) {
      const [, folder, file] = /^(leaderboards|models)\/(.+)\.json$/.exec(name) ?? [];
      if (folder === 'leaderboards' && file)
        results.push(...ofBoard(file.replace('__', '/'), await documents.text(name), haul));
      if (folder === 'models' && file) results.push(...ofModel(await documents.text(name), name, haul));
    }
    if (results.length === 0) throw new ShapeError('no results of official benchmarks');
    takeAll(results, haul);
    return haul;
  },
});

const standing = (verified: boolean | null | undefined, pullRequest: number | null | undefined): Result['class'] =>
  verified === true ? 'verified' : typeof pullRequest === 'number' ? 'community' : 'self-reported';

function ofBoard(dataset: string, text: string, haul: Haul): Result[] {
  // A board of several tasks is asked for by its main one, which is the one that is read here.
  const benchmark = hubBenchmark(dataset, null) ?? hubBenchmark(dataset, 'gpqa_diamond');
  const rows = jsonOf(text, boardSchema, dataset);
  if (benchmark === undefined) haul.skipped.push({ what: dataset, why: 'a benchmark that is not read' });
  return rows.flatMap((row) => {
    const repository = idOf(row.modelId);
    if (benchmark === undefined || repository === null) return [];
    const { verified, pullRequest, notes } = row;
    return [
      {
        repository,
        benchmark,
        value: numberOf(row.value),
        class: standing(verified, pullRequest),
        notes: notes ?? null,
        run: null,
      },
    ];
  });
}

function ofModel(text: string, name: string, haul: Haul): Result[] {
  const { id, evalResults } = jsonOf(text, modelSchema, name);
  const repository = idOf(id);
  if (repository === null) {
    haul.skipped.push({ what: id, why: 'no id of a repository' });
    return [];
  }
  return evalResults.flatMap((entry) => {
    const result = resultSchema.safeParse(entry);
    if (!result.success) {
      haul.skipped.push({ what: id, why: 'an entry that the Hub could not read, or of another shape' });
      return [];
    }
    const { data, verified, pullRequest } = result.data;
    const benchmark = hubBenchmark(data.dataset.id, data.dataset.task_id);
    if (benchmark === undefined)
      haul.skipped.push({ what: `${id}, ${data.dataset.id}`, why: 'a benchmark that is not read' });
    const notes = data.notes ?? null;
    const run = dayOf(data.date);
    return benchmark === undefined
      ? []
      : [
          {
            repository,
            benchmark,
            value: numberOf(data.value),
            class: standing(verified, pullRequest),
            notes,
            run,
          },
        ];
  });
}

/** Puts results into the haul. Nobody declares their unit: the column of each benchmark tells it, or they are refused. */
export function takeAll(results: readonly Result[], haul: Haul): void {
  for (const benchmark of new Set(results.map((result) => result.benchmark))) {
    const column = results.filter((result) => result.benchmark === benchmark);
    const told = unitOf(column.map(({ value }) => value));
    for (const { repository, value, notes, run, ...result } of column) {
      const unit = unitIn(value, told);
      if (typeof unit === 'object' && isRefusal(unit)) {
        haul.skipped.push({ what: `${repository}, ${benchmark}`, why: 'its unit cannot be told' });
        continue;
      }
      const [maker = '', name = ''] = repository.split('/');
      take(haul, {
        benchmark,
        subject: { name, maker, repository },
        value,
        unit,
        tools: toolsIn(notes),
        setting: notes === null ? null : notes.slice(0, 120),
        class: result.class,
        url: `https://huggingface.co/${repository}`,
        run,
      });
    }
  }
}
