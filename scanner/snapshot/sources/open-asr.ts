import { type Row, rowsOf } from '../csv.ts';
import { numberOf, take } from '../figure.ts';
import { idOf } from '../hub-link.ts';
import { defineSource, emptyHaul, type Haul } from '../source.ts';

const RAW = 'https://raw.githubusercontent.com/huggingface/open_asr_leaderboard/main/scripts/data';

/** Each table calls the model and the mean by names of its own. */
const FILES = [
  ['en_shortform.csv', 'open-asr-short', 'model', 'Avg. WER'],
  ['en_longform.csv', 'open-asr-long', 'model_id', 'Average'],
  ['multilingual.csv', 'open-asr-multilingual', 'model', 'Avg'],
] as const;

/** Services that stand on the board under an id of the same form as a repository’s. */
const SERVICES: ReadonlySet<string> = new Set([
  'aquavoice',
  'assembly',
  'assemblyai',
  'aws',
  'azure',
  'deepgram',
  'elevenlabs',
  'gladia',
  'google',
  'openai-api',
  'revai',
  'soniox',
  'speechmatics',
  'zoom',
]);

/** The Open ASR Leaderboard: word error rates of speech recognition, lower is better. */
export const openAsr = defineSource({
  id: 'open-asr',
  title: 'Open ASR Leaderboard',
  url: 'https://huggingface.co/spaces/hf-audio/open_asr_leaderboard',
  licence: 'Apache-2.0',
  attribution: 'Open ASR Leaderboard, Hugging Face (Apache-2.0)',
  ships: 'all',
  live: FILES.map(([name]) => ({ name, url: `${RAW}/${name}` })),
  async read(documents) {
    const haul = emptyHaul();
    for (const [name, benchmark, model, mean] of FILES)
      for (const row of rowsOf(await documents.text(name), [model, mean], name))
        readRow(row, benchmark, model, mean, haul);
    return haul;
  },
});

function readRow(row: Row, benchmark: string, model: string, mean: string, haul: Haul): void {
  const written = row[model]?.trim() ?? '';
  const owner = written.split('/')[0]?.toLowerCase() ?? '';
  const service = /propriet/i.test(row.License ?? '') || SERVICES.has(owner);
  const subject = {
    name: written.split('/').at(-1) ?? written,
    maker: owner || null,
    repository: service ? null : idOf(written),
  };
  const value = numberOf(row[mean]);
  // -1 stands for “not measured” and “not told” in every column.
  if (!(value > 0)) return void haul.skipped.push({ what: `${written}, ${benchmark}`, why: 'no figure' });
  const size = numberOf(row['Model size (B)']);
  haul.claims.push({ ...subject, kind: 'speech', openWeights: !service, parameters: size > 0 ? size : null });
  take(haul, { benchmark, subject, value, unit: 'percent', class: 'independent' });
}
