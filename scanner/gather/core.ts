import type { Owner } from '#shared/facts/community';
import type { Facts } from '#shared/facts/facts';
import type { FileEntry } from '#shared/facts/files';
import { absent, type Gathered, isAbsent, known } from '#shared/facts/gathered';
import { type Context, type Named, tell } from './context.ts';
import { HubError } from './hub-error.ts';
import { askCard, NO_CARD } from './huggingface/card.ts';
import { askDiscussions } from './huggingface/discussions.ts';
import { askOwner } from './huggingface/owner.ts';
import type { ModelFacts } from './huggingface/read-model.ts';
import { askScans, type ScanAnswer } from './huggingface/scans.ts';
import { gatherModel, type Model } from './model.ts';

/** What the core plan asks for. */
export interface Core {
  readonly model: Named;
  readonly facts: ModelFacts & Pick<Facts, 'scans' | 'discussions' | 'owner' | 'card'>;
}

type OwnerKind = Owner['kind'] | null;

/** The first half of the core plan: what the other half needs to know. */
export interface Begun extends Model {
  readonly discussions: Facts['discussions'];
  readonly ownerKind: OwnerKind;
}

/**
 * Begins the core plan, which takes at most four requests to the API and one for the card. The model and its
 * discussions are asked at once; the rest needs the commit, the files and the owner's kind that those two tell.
 */
export async function beginCore(context: Context): Promise<Begun> {
  const [model, [discussions, ownerKind]] = await Promise.all([gatherModel(context), gatherDiscussions(context)]);
  return { ...model, discussions, ownerKind };
}

/** Ends the core plan: scans and card at the commit, and the owner. */
export async function endCore(context: Context, { model, facts, discussions, ownerKind }: Begun): Promise<Core> {
  const revision = model.revision ?? context.reference.revision ?? 'main';
  const [[scans, files], owner, card] = await Promise.all([
    gatherScans(context, model.id, revision, facts.files),
    gatherOwner(context, model.id, ownerKind),
    tell(context, 'card', context.given.card, async () =>
      lacksCard(facts.files) ? NO_CARD : askCard(context.hub, model.id, revision),
    ),
  ]);
  return { model, facts: { ...facts, files, scans, discussions, owner, card } };
}

async function gatherDiscussions(context: Context): Promise<readonly [Facts['discussions'], OwnerKind]> {
  let kind: OwnerKind = null;
  const discussions = await tell(context, 'discussions', context.given.discussions, async () => {
    const answer = await askDiscussions(context.hub, context.reference.id);
    kind = answer.ownerKind;
    return answer.discussions;
  });
  return [discussions, kind];
}

// The answer about scans tells sizes and hashes besides, which the model's info does not.
async function gatherScans(
  context: Context,
  id: string,
  revision: string,
  files: Gathered<readonly FileEntry[]>,
): Promise<readonly [Facts['scans'], Facts['files']]> {
  if (isAbsent(files) && context.given.scans === undefined)
    return [absent(files.absent, `Without the list of files nothing can be asked about them. ${files.detail}`), files];
  let sizes: ScanAnswer['sizes'] = new Map();
  const scans = await tell(context, 'scans', context.given.scans, async () => {
    const answer = await askScans(context.hub, id, revision, isAbsent(files) ? [] : files.value);
    sizes = answer.sizes;
    return answer.scans;
  });
  return [scans, isAbsent(files) ? files : known(files.value.map((file) => measured(file, sizes)))];
}

function measured(file: FileEntry, sizes: ScanAnswer['sizes']): FileEntry {
  const told = sizes.get(file.path);
  return told ? { ...file, ...told, size: told.size ?? file.size, sha256: told.sha256 ?? file.sha256 } : file;
}

const gatherOwner = (context: Context, id: string, kind: OwnerKind): Promise<Facts['owner']> =>
  tell(context, 'owner', context.given.owner, async () => {
    const [name = '', rest] = id.split('/');
    if (rest === undefined) throw new HubError('not-found', 'The repository has no owner in its name.');
    const { given, ownerKindOf } = context.options;
    return askOwner(context.hub, name, given?.ownerKind ?? kind ?? ownerKindOf?.(name) ?? null);
  });

// A complete list without it answers the question before it is asked.
const lacksCard = (files: Facts['files']): boolean =>
  !isAbsent(files) && !files.value.some(({ path }) => path === 'README.md');
