import * as z from 'zod/mini';
import { numberOf } from '../figure.ts';
import { idOf } from '../hub-link.ts';
import { jsonOf } from '../json.ts';
import { parquetRows } from '../parquet.ts';
import { type Documents, defineSource, emptyHaul, ShapeError } from '../source.ts';
import { takeAll } from './hub-results.ts';

/** Its columns, and the benchmark of each. Parameters and context windows are not to be trusted, and not read. */
const COLUMNS = [
  ['aime2026_score', 'aime-2026'],
  ['gpqa_score', 'gpqa-diamond'],
  ['gsm8k_score', 'gsm8k'],
  ['hle_score', 'hle'],
  ['hmmt2026_score', 'hmmt-2026'],
  ['mmluPro_score', 'mmlu-pro'],
  ['swePro_score', 'swe-bench-pro'],
  ['sweVerified_score', 'swe-bench-verified'],
  ['terminalBench_score', 'terminal-bench-2.0'],
] as const;

const rowSchema = z.looseObject({ model_name: z.string(), model_type: z.nullish(z.string()) });
const fileSchema = z.looseObject({ models: z.array(rowSchema) });

/** OpenEvals’ table of the Hub’s official benchmarks: what repositories and their readers published, by repository. */
export const openEvals = defineSource({
  id: 'openevals',
  title: 'OpenEvals leaderboard data',
  url: 'https://huggingface.co/datasets/OpenEvals/leaderboard-data',
  licence: 'facts, published by model repositories',
  attribution: 'Evaluation results on the Hugging Face Hub, by the repository named (OpenEvals/leaderboard-data)',
  ships: 'all',
  live: [
    {
      name: 'openevals.parquet',
      url: 'https://huggingface.co/datasets/OpenEvals/leaderboard-data/resolve/refs%2Fconvert%2Fparquet/default/train/0000.parquet',
    },
  ],
  async read(documents) {
    const haul = emptyHaul();
    const rows = await readRows(documents);
    const results = rows.flatMap((row) => {
      const repository = idOf(row.model_name);
      if (repository === null) {
        haul.skipped.push({ what: row.model_name, why: 'no id of a repository' });
        return [];
      }
      const [maker = '', name = ''] = repository.split('/');
      haul.claims.push({ name, maker, repository, kind: 'chat', openWeights: row.model_type === 'open' ? true : null });
      return COLUMNS.map(([column, benchmark]) => ({ repository, benchmark, value: numberOf(row[column]) }));
    });
    const figures = results.filter(({ value }) => !Number.isNaN(value));
    if (figures.length === 0) throw new ShapeError('no column of scores was found');
    takeAll(
      figures.map((figure) => ({ ...figure, class: 'self-reported', notes: null, run: null })),
      haul,
    );
    return haul;
  },
});

async function readRows(documents: Documents): Promise<z.infer<typeof rowSchema>[]> {
  const names = await documents.list();
  const json = names.find((name) => name.endsWith('.json'));
  if (json) return jsonOf(await documents.text(json), fileSchema, json).models;
  const parquet = names.find((name) => name.endsWith('.parquet'));
  if (!parquet) throw new ShapeError('neither JSON nor Parquet was found');
  const rows = z.array(rowSchema).safeParse(await parquetRows(await documents.bytes(parquet), parquet));
  if (!rows.success) throw new ShapeError(`${parquet} has no column “model_name”`);
  return rows.data;
}
