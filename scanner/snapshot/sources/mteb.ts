import * as z from 'zod/mini';
import { take } from '../figure.ts';
import { idOf } from '../hub-link.ts';
import { jsonOf } from '../json.ts';
import { type Documents, defineSource, emptyHaul, type Haul, ShapeError } from '../source.ts';

const TASKS: Readonly<Record<string, string>> = {
  STSBenchmark: 'mteb-sts-benchmark',
  Banking77Classification: 'mteb-banking77',
  GermanSTSBenchmark: 'mteb-german-sts',
};

const resultSchema = z.looseObject({
  task_name: z.string(),
  scores: z.looseObject({
    test: z.array(z.looseObject({ hf_subset: z.string(), main_score: z.nullable(z.number()) })),
  }),
});

const metaSchema = z.looseObject({
  name: z.string(),
  n_parameters: z.nullish(z.number()),
  license: z.nullish(z.string()),
  release_date: z.nullish(z.string()),
});

/** MTEB: results of embedding models by repository, revision and task. Too many files to ask for one by one. */
export const mteb = defineSource({
  id: 'mteb',
  title: 'MTEB results',
  url: 'https://github.com/embeddings-benchmark/results',
  licence: 'CC0-1.0',
  attribution: 'MTEB (CC0)',
  ships: 'all',
  live: [
    { name: 'results', url: 'https://codeload.github.com/embeddings-benchmark/results/zip/refs/heads/main', zip: true },
  ],
  async read(documents) {
    const haul = emptyHaul();
    for (const name of await documents.list()) {
      const [, folder, revision, file] = /(?:^|\/)results\/([^/]+)\/([^/]+)\/([^/]+)\.json$/.exec(name) ?? [];
      const repository = idOf(folder?.replace('__', '/'));
      if (repository === null || !folder || !revision || !file) continue;
      if (file === 'model_meta') await readMeta(name, repository, documents, haul);
      else if (TASKS[file]) await readTask(name, repository, revision, documents, haul);
    }
    if (haul.figures.length === 0) throw new ShapeError('no results of the tasks that are read');
    return haul;
  },
});

const subjectOf = (repository: string) => ({
  name: repository.split('/')[1] ?? repository,
  maker: repository.split('/')[0] ?? null,
  repository,
});

async function readMeta(name: string, repository: string, documents: Documents, haul: Haul): Promise<void> {
  const meta = jsonOf(await documents.text(name), metaSchema, name);
  haul.claims.push({
    ...subjectOf(repository),
    kind: 'embedding',
    openWeights: true,
    parameters: meta.n_parameters ? Math.round(meta.n_parameters / 1e6) / 1e3 : null,
    licence: meta.license ?? null,
    released: meta.release_date ?? null,
  });
}

async function readTask(name: string, repository: string, revision: string, documents: Documents, haul: Haul) {
  const { task_name: task, scores } = jsonOf(await documents.text(name), resultSchema, name);
  const score = scores.test.find(({ hf_subset }) => hf_subset === 'default')?.main_score;
  const benchmark = TASKS[task];
  if (benchmark === undefined || score === undefined || score === null)
    return void haul.skipped.push({ what: name, why: 'no figure of the whole task' });
  haul.claims.push({ ...subjectOf(repository), kind: 'embedding' });
  take(haul, {
    benchmark,
    subject: subjectOf(repository),
    value: score,
    unit: 'share',
    setting: `revision ${revision.slice(0, 12)}`,
    class: 'independent',
  });
}
