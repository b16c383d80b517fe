import { parse } from 'smol-toml';
import * as z from 'zod/mini';
import { dayOf, take } from '../figure.ts';
import { repositoryOf } from '../hub-link.ts';
import { plainName } from '../plain-name.ts';
import { type Claim, type Documents, defineSource, emptyHaul, type Haul, ShapeError, type Subject } from '../source.ts';
import { benchmarkOfEntry, isIndependent, isWithheld } from './models-dev-benchmarks.ts';

const fileSchema = z.looseObject({
  name: z.string(),
  release_date: z.optional(z.unknown()),
  open_weights: z.optional(z.boolean()),
  status: z.optional(z.string()),
  modalities: z.optional(z.looseObject({ output: z.array(z.string()) })),
  weights: z.optional(z.array(z.looseObject({ url: z.string() }))),
  benchmarks: z.optional(z.array(z.unknown())),
});

const entrySchema = z.looseObject({
  name: z.string(),
  score: z.number(),
  source: z.string(),
  date: z.optional(z.unknown()),
  harness: z.optional(z.string()),
  variant: z.optional(z.string()),
  version: z.optional(z.string()),
  dataset: z.optional(z.string()),
});

/** models.dev: specifications of models, links to their weights, and figures with the address each was taken from. */
export const modelsDev = defineSource({
  id: 'models.dev',
  title: 'models.dev',
  url: 'https://models.dev',
  licence: 'MIT; figures of Artificial Analysis in it are not passed on',
  attribution: 'models.dev (MIT)',
  ships: 'cited rows',
  live: [{ name: 'models.dev', url: 'https://codeload.github.com/anomalyco/models.dev/zip/refs/heads/dev', zip: true }],
  async read(documents) {
    const haul = emptyHaul();
    for (const name of await documents.list()) {
      const [, maker, model] = /(?:^|\/)models\/([^/]+)\/([^/]+)\.toml$/.exec(name) ?? [];
      if (maker && model) await readModel(name, maker, model, documents, haul);
    }
    if (haul.claims.length === 0) throw new ShapeError('no file of a model was found');
    return haul;
  },
});

async function readModel(name: string, maker: string, model: string, documents: Documents, haul: Haul): Promise<void> {
  const file = fileSchema.safeParse(tomlOf(await documents.text(name)));
  if (!file.success) return void haul.skipped.push({ what: name, why: 'a file of another shape' });
  const { data } = file;
  const repositories = new Set((data.weights ?? []).flatMap(({ url }) => repositoryOf(url) ?? []));
  // Of several repositories, only one that bears the model’s own name tells which was measured.
  const own = [...repositories].filter((id) => plainName(id.split('/')[1] ?? '') === plainName(model));
  const [repository = null] = own.length === 1 ? own : repositories.size === 1 ? repositories : [];
  const subject: Subject = { name: model, maker, repository };
  haul.claims.push({ ...subject, ...claimOf(data) });
  for (const entry of data.benchmarks ?? []) readEntry(entry, subject, haul);
}

function claimOf({ open_weights, modalities, release_date, status }: z.infer<typeof fileSchema>): Partial<Claim> {
  const [only, ...more] = modalities?.output ?? [];
  const kind =
    only === undefined ? null : more.length > 0 || only === 'text' ? 'chat' : only === 'image' ? 'image' : 'other';
  return {
    openWeights: open_weights ?? null,
    released: dayOf(textOf(release_date)),
    retired: status === 'deprecated' ? 'models.dev lists it as deprecated' : null,
    ...(kind === 'chat' ? {} : { kind }),
  };
}

// TOML has dates of its own.
const textOf = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

function readEntry(given: unknown, subject: Subject, haul: Haul): void {
  const result = entrySchema.safeParse(given);
  if (!result.success) return void haul.skipped.push({ what: subject.name, why: 'a figure of another shape' });
  const { name, score, source, date, harness, variant, version, dataset } = result.data;
  const entry = { name, source, version: version ?? null, dataset: dataset ?? null };
  const benchmark = benchmarkOfEntry(entry);
  const withheld = isWithheld(entry);
  if (withheld || benchmark === undefined) {
    const why = withheld ? 'its terms do not let it be passed on' : 'a benchmark that is not read';
    return void haul.skipped.push({ what: `${subject.name}, ${name}`, why });
  }
  take(haul, {
    benchmark,
    subject,
    value: score,
    unit: 'percent',
    scaffold: harness?.replace(/-(?=\d)/, ' ') ?? null,
    effort: variant && /^(x?high|max|medium|low|minimal)$/.test(variant) ? variant : null,
    class: isIndependent(entry) ? 'independent' : 'self-reported',
    url: source,
    licence: 'facts, as cited',
    run: dayOf(textOf(date)),
  });
}

function tomlOf(text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    return { unreadable: cause instanceof Error ? cause.message : String(cause) };
  }
}
