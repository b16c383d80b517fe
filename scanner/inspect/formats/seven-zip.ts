import { type Bytes, ReadError } from '../byte-source.ts';
import { checkName } from '../entry-names.ts';
import { defineFormat, type Part, type Session } from '../format.ts';
import { startsWith, u64 } from '../little-endian.ts';
import { namesIn, packedHeader, unpackHeader } from '../seven-zip/names.ts';
import { quoted, remark, suspect, unread } from '../tell.ts';

const MAGIC = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c];
const LONGEST_HEADER = 1024 * 1024;
const PICKLES = /\.(pkl|pickle|pk|p|joblib|dill|bin|pt|pth|ckpt|npy|npz)$/i;
/** Names listed; the rest is counted. */
const MOST = 50;

/** 7z archives: listed and not unpacked. Malicious checkpoints came in them, since scanners do not open them. */
export default defineFormat({
  id: 'seven-zip',
  title: '7z archive',
  recognises: ({ head }) => startsWith(head, MAGIC),
  async inspect(part, session) {
    unread(session, 'cannot-read-inside', 'Assay does not look inside 7z archives; unpack it and inspect the folder');
    try {
      tell(namesIn(await headerOf(part)), session);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      remark(session, 'seven-zip-list', `Its list of files could not be read: ${error.message}`);
    }
    return 'partial';
  },
});

async function headerOf({ source, head }: Part): Promise<Bytes> {
  const length = u64(head, 20);
  if (length > LONGEST_HEADER) throw new ReadError('budget', 'it is too long');
  const header = await source.read(32 + u64(head, 12), length);
  const packed = packedHeader(header);
  if (!packed) return header;
  if (Math.max(packed.packed, packed.size) > LONGEST_HEADER) throw new ReadError('budget', 'it is too long');
  return unpackHeader(await source.read(32 + packed.position, packed.packed), packed.size, packed.properties);
}

function tell(names: readonly string[], session: Session): void {
  for (const name of names) checkName(name, session);
  const pickles = names.filter((name) => PICKLES.test(name));
  if (names.length > 0)
    remark(
      session,
      'seven-zip-list',
      `It holds ${names.length} entries: ${names.slice(0, MOST).map(quoted).join(', ')}`,
    );
  if (pickles.length > 0)
    suspect(
      session,
      'hidden-pickle',
      `It holds files whose names promise pickles, where scanners do not look: ${pickles.slice(0, 5).map(quoted).join(', ')}`,
    );
}
