import { listRepository, type Repository } from '#scanner/sources/list-repository';
import { readErrorOf } from '#scanner/sources/read-errors';
import { remoteSource, resolveUrl } from '#scanner/sources/remote';
import { type PlannedFile, planRepository } from '#scanner/sources/repository';
import type { Target } from '#scanner/sources/target';
import type { CommandAccess } from '../access.ts';
import { inOrder } from '../in-order.ts';
import type { Talk } from '../talk.ts';
import { remoteBudget, remoteRow } from './remote-row.ts';
import type { Request } from './request.ts';
import { failed, type Row, unread } from './row.ts';

/** Files that are read at once: enough to hide the waiting, few enough to be polite. */
const AHEAD = 4;
const IDS = {
  counted: 'counts-as-download',
  costly: 'unread-budget',
  'left-alone': 'left-alone',
  now: 'read',
} as const;

type HubTarget = Exclude<Target, { kind: 'address' }>;

/** Reads the files of a repository of the Hub, the most telling first. Never throws for what is there. */
export async function* hubRows(
  argument: string,
  target: HubTarget,
  request: Request,
  access: CommandAccess,
  talk: Talk,
): AsyncGenerator<Row> {
  let repository: Repository;
  try {
    repository = await listRepository({ endpoint: access.endpoint, http: access.http }, target.reference);
  } catch (error) {
    const { failure, message } = readErrorOf(error);
    return yield failed(argument, failure, message);
  }
  const named = within(argument, repository, target);
  if (named.length === 0)
    return yield failed(argument, 'vanished', `${repository.id} holds no such file; check its spelling`);
  const wanted = decided(named, repository, target, request);
  tell(wanted, repository, request, talk);
  yield* inOrder(wanted, AHEAD, ({ path, file }) =>
    file.when === 'now'
      ? read(path, file, repository, request, access)
      : Promise.resolve(
          unread(path, file.when === 'costly' ? 'incomplete' : 'not-scanned', IDS[file.when], file.reason, file.size),
        ),
  );
}

interface Named {
  readonly path: string;
  readonly file: Repository['files'][number];
}

interface Wanted {
  readonly path: string;
  readonly file: PlannedFile;
}

// A file that is named, a folder of the repository, or all of it.
function within(argument: string, { files }: Repository, target: HubTarget): Named[] {
  const base = argument.replace(/\/$/, '');
  if (target.kind === 'repository') return files.map((file) => ({ path: `${base}/${file.path}`, file }));
  const exact = files.find(({ path }) => path === target.path);
  if (exact) return [{ path: argument, file: exact }];
  return files
    .filter(({ path }) => path.startsWith(`${target.path}/`))
    .map((file) => ({ path: base + file.path.slice(target.path.length), file }));
}

function decided(named: readonly Named[], repository: Repository, target: HubTarget, request: Request): Wanted[] {
  const budget = request.budget ?? Number.MAX_SAFE_INTEGER;
  const paths = new Map(named.map(({ path, file }) => [file.path, path]));
  const plan = planRepository(
    named.map(({ file }) => file),
    { library: repository.library, budget, fileBudget: budget, counted: request.all || isOne(named, target) },
  );
  return plan.files.map((file) => ({ path: paths.get(file.path) ?? file.path, file }));
}

// Whoever names one file wants it read.
const isOne = (named: readonly Named[], { kind }: HubTarget): boolean => kind === 'file' && named.length === 1;

function tell(wanted: readonly Wanted[], { id }: Repository, { all }: Request, talk: Talk): void {
  const counted = wanted.filter((each) => each.file.counted && each.file.when !== 'left-alone');
  if (counted.length === 0) return;
  const files = counted.length === 1 ? '1 file' : `${counted.length} files`;
  const read = counted.filter(({ file }) => file.when === 'now').length;
  if (read > 0) talk.note(`${id}: the Hub counts reading ${files} as downloads of the model`);
  else if (!all) talk.note(`${id}: ${files} not read, since the Hub would count that as downloads; --all reads them`);
}

function read(path: string, file: PlannedFile, { id, commit }: Repository, request: Request, access: CommandAccess) {
  const { endpoint, http, now } = access;
  const open = () => {
    if (file.size === null) throw new TypeError(`${file.path} is planned without a size`);
    return remoteSource({
      fetch: http,
      now,
      url: resolveUrl(endpoint, id, commit, file.path),
      size: file.size,
      sha256: file.sha256,
      budget: remoteBudget(request.budget),
    });
  };
  return remoteRow(path, file.path, open, request.engine);
}
