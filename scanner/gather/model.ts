import type { FactName, Facts } from '#shared/facts/facts';
import { isAbsent } from '#shared/facts/gathered';
import { SOURCES } from '#shared/facts/plans';
import { type Context, keepTime, moment, type Named, report } from './context.ts';
import { fieldsFor, toldBy } from './huggingface/expand.ts';
import { askModelInfo } from './huggingface/model-info.ts';
import { type ModelFacts, readModel, repoIdOf, revisionOf } from './huggingface/read-model.ts';

const NAMES = SOURCES['model-info'].facts;

/** What is known of the model itself. */
export interface Model {
  readonly model: Named;
  readonly facts: ModelFacts;
}

/**
 * Tells the model's own facts: the given ones, and one request for those that lack. Fails with a `HubError` when that
 * request fails, for without it there is nothing to show.
 */
export async function gatherModel(context: Context): Promise<Model> {
  const { given, hub, reference } = context;
  const isGiven = (name: FactName): boolean => given[name] !== undefined;
  if (NAMES.every(isGiven)) return ofGiven(context);
  report(context, 'model-info', 'asking');
  // The commit always, to notice that what was given describes an older one.
  const { answer: body, fields } = await askModelInfo(hub, reference, [...fieldsFor(isGiven), 'sha']);
  report(context, 'model-info', 'done');
  const read = toldBy(fields, readModel(body, given));
  noteTime(context);
  return {
    model: named(context, isAbsent(read.id) ? reference.id : read.id.value, repoIdOf(body), revisionOf(body)),
    facts: { ...read, ...modelFactsOf(given) },
  };
}

function ofGiven(context: Context): Model {
  keepTime(context, 'model-info');
  const { id } = context.given;
  const told = context.options.given?.model?.id ?? (id && !isAbsent(id) ? id.value : context.reference.id);
  const nothing = readModel({}, context.given);
  return { model: named(context, told, null, null), facts: { ...nothing, ...modelFactsOf(context.given) } };
}

// A revision asked for by its commit is that commit, even where the answer does not repeat it.
function named({ options, reference }: Context, id: string, repoId: string | null, revision: string | null): Named {
  const before = options.given?.model;
  const commit = /^[0-9a-f]{40}$/.test(reference.revision ?? '') ? (reference.revision ?? null) : null;
  return {
    id,
    repoId: repoId ?? before?.repoId ?? null,
    revision: revision ?? before?.revision ?? commit,
    renamedFrom: id === reference.id ? (before?.renamedFrom ?? null) : reference.id,
  };
}

// Facts that are partly old are as old as their oldest part.
function noteTime(context: Context): void {
  const now = moment(context.options.now);
  const before = context.options.given?.sources['model-info'];
  context.sources['model-info'] = before !== undefined && before < now ? before : now;
}

const modelFactsOf = (given: Partial<Facts>): Partial<ModelFacts> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => NAMES.some((own) => own === name)));
