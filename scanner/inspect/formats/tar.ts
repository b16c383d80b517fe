import { type ByteSource, slice, uncancelled } from '../byte-source.ts';
import { checkName } from '../entry-names.ts';
import { type Coverage, defineFormat, type Part, type Session } from '../format.ts';
import { BLOCK, isBlank, isHeader } from '../tar/header.ts';
import { type Member, membersOf, type TarEnd } from '../tar/members.ts';
import { quoted, remark, suspect, unread, worst } from '../tell.ts';
import { checkUnrecognised, PEEK } from '../unrecognised.ts';

/** tar archives of every kind, and with them NeMo's models and torch's oldest checkpoints: every member by its content. */
export default defineFormat({
  id: 'tar',
  title: 'tar archive',
  recognises: ({ head }) => isHeader(head),
  async inspect(part, session) {
    const readings: Coverage[] = [];
    const members = membersOf(part.source);
    for (let next = await members.next(); ; next = await members.next()) {
      if (next.done) return worst([...readings, await readEnd(next.value, part, session)]);
      session.spendEntries(1);
      if ((await readMember(next.value, part, session)) === 'partial') readings[0] = 'partial';
    }
  },
});

async function readMember(member: Member, { source, size }: Part, session: Session): Promise<Coverage> {
  const { name, body, start } = member;
  checkName(name, session);
  checkLink(member, session);
  const cut = size !== null && start + body > size;
  if (cut) unread(session, 'tar-cut', `Member ${quoted(name)} reaches past the end of the archive`, { offset: start });
  if (body === 0) return 'whole';
  const content = stretch(source, start, cut ? Math.max(0, size - start) : body);
  const head = await content.read(0, PEEK);
  const coverage = await session.within(name.slice(0, 300), content);
  return cut ? 'partial' : checkUnrecognised(name, head, coverage, session);
}

/** A stretch of a packed stream has no end to look at first: that would unpack all of it, and then all of it again. */
function stretch(source: ByteSource, start: number, length: number): ByteSource {
  const within = slice(source, start, length);
  return source.size === null && length > 256 * 1024 ? { size: null, read: within.read } : within;
}

function checkLink({ name, type, target }: Member, session: Session): void {
  if (type !== '1' && type !== '2') return;
  if (/^([/\\]|[A-Za-z]:)/.test(target) || target.split(/[/\\]/).includes('..'))
    suspect(session, 'link-entry', `Member ${quoted(name)} is a link to ${quoted(target)}, outside of its folder`);
  else remark(session, 'link-entry', `Member ${quoted(name)} is a link to ${quoted(target)}`);
}

async function readEnd({ offset, kind }: TarEnd, { source, size }: Part, session: Session): Promise<Coverage> {
  if (kind === 'file' || (kind === 'mark' && (await source.read(offset + BLOCK, BLOCK)).length < BLOCK)) {
    unread(session, 'tar-no-end', 'The mark at the end of the archive is missing: it may have been cut off', {
      offset,
    });
    return 'partial';
  }
  const after = kind === 'mark' ? await firstNonBlank(source, offset + BLOCK, session) : offset;
  if (after === undefined) return 'whole';
  if (after - offset > PADDING) {
    unread(session, 'unread-budget', 'Behind the archive lie more zeros than any padding has; the rest is not read', {
      offset,
    });
    return 'partial';
  }
  if (kind === 'damage')
    unread(session, 'tar-damaged', 'A header of the archive is damaged; some programs go on behind it', { offset });
  const rest =
    size === null
      ? { size, read: (at: number, length: number) => source.read(after + at, length) }
      : slice(source, after, size - after);
  const coverage = await session.within('bytes after the archive', rest);
  if (coverage !== 'not-this')
    suspect(session, 'trailing-bytes', 'Something readable follows the archive', { offset: after });
  else if (kind === 'mark') remark(session, 'trailing-bytes', 'Bytes follow the archive', { offset: after });
  return kind === 'damage' ? 'partial' : coverage;
}

/** Zeros that are passed over, in bytes: sparse files have them without end. */
const PADDING = 64 * 1024 * 1024;

/** Where something follows the mark, or where it is given up: padding is zeros, and ends within a few blocks. */
async function firstNonBlank(source: ByteSource, from: number, { signal }: Session): Promise<number | undefined> {
  for (let offset = from; ; offset += 64 * 1024) {
    uncancelled(signal);
    const bytes = await source.read(offset, 64 * 1024);
    if (bytes.length > 0 && offset - from > PADDING) return offset;
    if (!isBlank(bytes)) return offset + Math.floor(bytes.findIndex((byte) => byte !== 0) / BLOCK) * BLOCK;
    if (bytes.length < 64 * 1024) return undefined;
  }
}
