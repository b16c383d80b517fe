import { type Row, rowsOf } from '../csv.ts';
import { dayOf, numberOf, take } from '../figure.ts';
import { gunzipped } from '../gunzip.ts';
import { idOf } from '../hub-link.ts';
import { parquetRows } from '../parquet.ts';
import { type Documents, defineSource, emptyHaul, type Haul, ShapeError } from '../source.ts';

/**
 * The raw columns, from 0 to 1: the others are stretched over a chance baseline. MATH is not read: its figures precede
 * a mended grader, and hundreds of them are 0.
 */
const COLUMNS = [
  ['IFEval Raw', 'ifeval'],
  ['BBH Raw', 'bbh'],
  ['GPQA Raw', 'gpqa'],
  ['MUSR Raw', 'musr'],
  ['MMLU-PRO Raw', 'mmlu-pro'],
] as const;

const NEEDED = ['fullname', 'Official Providers', ...COLUMNS.map(([column]) => column)];

/** The archived Open LLM Leaderboard. It has no licence: only rows of official providers are taken, each with its link. */
export const openLlmLeaderboard = defineSource({
  id: 'open-llm-leaderboard',
  title: 'Open LLM Leaderboard 2, archived 2025',
  url: 'https://huggingface.co/datasets/open-llm-leaderboard/contents',
  licence: 'facts, no licence declared',
  attribution: 'Open LLM Leaderboard, Hugging Face',
  ships: 'cited rows',
  live: [
    {
      name: 'contents.parquet',
      url: 'https://huggingface.co/datasets/open-llm-leaderboard/contents/resolve/refs%2Fconvert%2Fparquet/default/train/0000.parquet',
    },
  ],
  async read(documents) {
    const haul = emptyHaul();
    for (const row of await readRows(documents)) readRow(row, haul);
    if (haul.figures.length === 0) throw new ShapeError('no row of an official provider was found');
    return haul;
  },
});

async function readRows(documents: Documents): Promise<Row[]> {
  const names = await documents.list();
  const csv = names.find((name) => /\.csv(\.gz)?$/.test(name));
  if (csv) return rowsOf(new TextDecoder().decode(gunzipped(await documents.bytes(csv), csv)), NEEDED, csv);
  const parquet = names.find((name) => name.endsWith('.parquet'));
  if (!parquet) throw new ShapeError('neither CSV nor Parquet was found');
  const rows = await parquetRows(await documents.bytes(parquet), parquet);
  const gone = NEEDED.filter((column) => rows[0] !== undefined && !(column in rows[0]));
  if (gone.length > 0) throw new ShapeError(`${parquet} has no column ${gone.join(', ')}`);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')])));
}

function readRow(row: Row, haul: Haul): void {
  const repository = idOf(row.fullname);
  if (repository === null) return void haul.skipped.push({ what: row.fullname ?? '', why: 'no id of a repository' });
  if (!/^true$/i.test(row['Official Providers'] ?? ''))
    return void haul.skipped.push({ what: repository, why: 'not of an official provider' });
  const [maker = '', name = ''] = repository.split('/');
  const subject = { name, maker, repository };
  const size = numberOf(row['#Params (B)']);
  haul.claims.push({
    ...subject,
    kind: 'chat',
    openWeights: true,
    licence: row['Hub License'] || null,
    parameters: size > 0 ? Math.round(size * 100) / 100 : null,
  });
  for (const [column, benchmark] of COLUMNS)
    take(haul, {
      benchmark,
      subject,
      value: numberOf(row[column]),
      unit: 'share',
      setting: row.Precision || null,
      class: 'independent',
      url: 'https://huggingface.co/datasets/open-llm-leaderboard/contents',
      licence: 'facts, no licence declared',
      run: dayOf(row['Submission Date']),
    });
}
