import * as z from 'zod/mini';
import { splitEffort } from '../effort.ts';
import { take } from '../figure.ts';
import { jsonOf } from '../json.ts';
import { type Documents, defineSource, emptyHaul } from '../source.ts';

const MEDIA = 'https://arcprize.org/media/data/leaderboard';
const SEMI_PRIVATE = 'v2_Semi_Private';

const evaluationSchema = z.array(
  z.looseObject({
    datasetId: z.string(),
    modelId: z.string(),
    score: z.nullable(z.number()),
    display: z.nullish(z.boolean()),
  }),
);
const modelSchema = z.array(z.looseObject({ id: z.string(), displayName: z.string() }));

/** ARC Prize: results on the semi-private set of ARC-AGI-2, without people and without entries of the competition. */
export const arcPrize = defineSource({
  id: 'arc-prize',
  title: 'ARC Prize',
  url: 'https://arcprize.org/leaderboard',
  licence: 'facts, terms of the board',
  attribution: 'ARC Prize Foundation, https://arcprize.org/leaderboard',
  ships: 'cited rows',
  live: ['evaluations.json', 'models.json'].map((name) => ({ name, url: `${MEDIA}/${name}` })),
  async read(documents) {
    const haul = emptyHaul();
    const titles = await titlesOf(documents);
    const evaluations = jsonOf(await documents.text('evaluations.json'), evaluationSchema, 'evaluations.json');
    for (const { datasetId, modelId, score, display } of evaluations) {
      const written = titles.get(modelId) ?? modelId;
      const why = whyNot(datasetId, written, display, score);
      if (why !== null || score === null) {
        haul.skipped.push({ what: `${written}, ${datasetId}`, why: why ?? 'no figure' });
        continue;
      }
      const { name, effort } = splitEffort(written);
      const subject = { name, maker: null, repository: null };
      take(haul, { benchmark: 'arc-agi-2', subject, value: score, unit: 'share', effort, class: 'independent' });
    }
    return haul;
  },
});

function whyNot(
  dataset: string,
  name: string,
  display: boolean | null | undefined,
  score: number | null,
): string | null {
  if (dataset !== SEMI_PRIVATE) return 'another set of tasks';
  if (/\b(human|panel|kaggle|stemgrad|average)\b/i.test(name)) return 'people, or an entry of the competition';
  if (display === false) return 'hidden by its board';
  return score === null ? 'no figure' : null;
}

async function titlesOf(documents: Documents): Promise<Map<string, string>> {
  if (!(await documents.list()).includes('models.json')) return new Map();
  const models = jsonOf(await documents.text('models.json'), modelSchema, 'models.json');
  return new Map(models.map(({ id, displayName }) => [id, displayName]));
}
