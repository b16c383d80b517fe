import type { ModelReference } from '#scanner/contract';
import { documentHtml } from '#shared/document/html';
import { documentMarkdown } from '#shared/document/markdown';
import { isAbsent } from '#shared/facts/gathered';
import { justify } from '#shared/justify/justify';
import { type Picked, pickAlternatives } from '#shared/justify/pick';
import { findRole, ROLES } from '#shared/justify/roles';
import { type Subject, subjectOf } from '#shared/justify/subject';
import { rankingsOf } from '#shared/snapshot/rankings';
import { capabilityOf, type Library } from '#shared/snapshot/with-capability';
import type { Input } from './command.ts';
import { EXIT, judge } from './exit-codes.ts';
import { createGatherer } from './gatherer.ts';
import { harmless } from './harmless.ts';
import type { Io } from './io.ts';
import { complaintOf, type Outcome } from './outcome.ts';
import { readRequest } from './request.ts';
import { readReference, scanAll } from './scan-models.ts';
import { openShelf, refusing, today } from './snapshot-files.ts';
import { createTalk, type Talk } from './talk.ts';
import { UsageError } from './usage-error.ts';

/** More would not fit a page. */
const MOST_AGAINST = 6;
const BY_NAME = 'Named by whoever asked for this report.';

/** Prints the justification of one choice. */
export async function justifyModel(input: Input, io: Io): Promise<number> {
  const chosen = readReference(input.words[0] ?? '');
  const against = againstOf(input);
  const file = input.text('snapshot');
  return refusing(file ?? 'the bundled snapshot', io, async () => {
    const shelf = await openShelf(file, io);
    const library = { shelf, rankings: rankingsOf(shelf) };
    const talk = createTalk(io, input.has('quiet'));
    const looked = await look([chosen, ...(against ?? [])], library, input, io, talk);
    talk.clear();
    if (io.interrupted.aborted) return EXIT.interrupted;
    const [first, ...named] = looked;
    if (
      !first ||
      ('absent' in first.subject.capability && first.code === EXIT.unknown && 'none' in first.subject.report)
    )
      return nothing(first?.subject, talk);
    const picked = against ? { ids: [], how: BY_NAME } : pickAlternatives(first.subject, library);
    const others = [...named.map(({ subject }) => subject), ...unscanned(picked, library, io)];
    const page = justify({
      chosen: first.subject,
      others,
      against: named.map(({ subject }) => subject.id),
      picked: picked.how,
      role: findRole(input.text('role') ?? '') ?? ROLES[0],
      date: today(io),
    });
    await io.stdout.write(input.text('format') === 'html' ? documentHtml(page) : documentMarkdown(page));
    return first.code;
  });
}

function againstOf(input: Input): ModelReference[] | undefined {
  const words = input
    .text('against')
    ?.split(',')
    .filter((word) => word.trim() !== '');
  if (words === undefined) return undefined;
  if (words.length === 0 || words.length > MOST_AGAINST)
    throw new UsageError(`--against takes 1 to ${MOST_AGAINST} models, with commas between.`);
  return words.map(readReference);
}

interface Looked {
  readonly subject: Subject;
  readonly code: number;
}

// What the snapshot knows as no repository is not asked of the Hub: a stranger may own that name there.
async function look(
  references: readonly ModelReference[],
  library: Library,
  input: Input,
  io: Io,
  talk: Talk,
): Promise<Looked[]> {
  const request = await readRequest(input, io);
  const onHub = references.filter(({ id }) => library.shelf.find(id)?.repository !== null);
  const outcomes: Outcome[] = [];
  for await (const outcome of scanAll(onHub, request, await createGatherer(input, io, talk), io, talk)) {
    outcomes.push(outcome);
    if (io.interrupted.aborted) break;
  }
  const scanned = new Map(onHub.map((reference, index) => [reference, outcomes[index]]));
  return references.map((reference) => lookedAt(reference, scanned.get(reference), library, request, io, talk));
}

function lookedAt(
  { id }: ModelReference,
  outcome: Outcome | undefined,
  library: Library,
  { bounds }: Awaited<ReturnType<typeof readRequest>>,
  io: Io,
  talk: Talk,
): Looked {
  if (outcome === undefined) return { subject: fromSnapshot(id, NOT_ON_HUB, library, io), code: EXIT.ok };
  const { code } = judge(outcome, bounds);
  if (!('error' in outcome)) return { subject: subjectOf(harmless(outcome.report)), code };
  talk.error(complaintOf(outcome));
  return { subject: fromSnapshot(id, `the scan failed: ${outcome.error.message}`, library, io), code };
}

const NOT_ON_HUB = 'It has no repository on the Hub, so that nothing but the snapshot tells of it.';
const NOT_SCANNED = 'Picked from the snapshot and not scanned.';

function fromSnapshot(id: string, none: string, library: Library, io: Io): Subject {
  const told = capabilityOf(id, [], io.now().toISOString(), library);
  const model = library.shelf.find(id);
  return harmless({
    id: model?.repository ?? model?.key ?? id,
    report: { none },
    capability: isAbsent(told) ? { absent: told.detail } : told.value,
  });
}

const unscanned = ({ ids }: Picked, library: Library, io: Io): Subject[] =>
  ids.map((id) => fromSnapshot(id, NOT_SCANNED, library, io));

async function nothing(subject: Subject | undefined, talk: Talk): Promise<number> {
  talk.error(`nothing is known of ${subject?.id ?? 'the model'}, and no report was made`);
  return EXIT.unknown;
}
