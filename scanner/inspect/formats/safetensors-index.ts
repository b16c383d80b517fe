import { type Coverage, defineFormat, type Session } from '../format.ts';
import { latin1 } from '../little-endian.ts';
import { JsonBytes, NotJson } from '../safetensors/json-bytes.ts';
import { quoted, suspect, unread } from '../tell.ts';

/** The longest known index has 60 MB; it is not worth more memory. */
const LONGEST = 64 * 1024 * 1024;

/** Files outside of the model that are told one by one. */
const MOST = 20;

const OPEN = 0x7b;

/** The index of a model in several files: which file holds which tensor. Loaders open what it names. */
export default defineFormat({
  id: 'safetensors-index',
  title: 'Index of weights',
  recognises: ({ head }) =>
    (head[0] ?? 0xff) <= OPEN && /^\s*\{/.test(latin1(head.subarray(0, 64))) && latin1(head).includes('"weight_map"'),
  async inspect({ source, size }, session) {
    const bytes = await source.read(0, Math.min(size ?? LONGEST, LONGEST));
    if (bytes.length >= LONGEST) return refused(session, 'It is longer than any index');
    try {
      readIndex(new JsonBytes(bytes), session);
      return 'whole';
    } catch (error) {
      if (!(error instanceof NotJson)) throw error;
      return refused(session, `It is no JSON: ${error.message}`);
    }
  },
});

function refused(session: Session, message: string): Coverage {
  unread(session, 'index-unread', message);
  return 'partial';
}

function readIndex(json: JsonBytes, session: Session): void {
  const outside = new Set<string>();
  let before = '';
  const named = (file: string): void => {
    // A shard is named by one tensor after the other.
    if (file === before || outside.size >= MOST || outside.has(file)) return;
    before = file;
    if (!leaves(file)) return;
    outside.add(file);
    suspect(session, 'index-path', `It sends its loader to ${quoted(file)}, outside of the model`);
  };
  json.object((key) => {
    if (key !== 'weight_map' || json.next !== '{') json.skip();
    else
      json.values(() => {
        if (json.next === '"') named(json.string());
        else json.skip();
      });
  });
  json.end();
}

function leaves(file: string): boolean {
  const path = file.replaceAll(/%2e/gi, '.').replaceAll(/%(2f|5c)/gi, '/');
  return (
    /^([/\\~]|[A-Za-z]:|[A-Za-z][\w+.-]*:\/\/)/.test(path) || path.split(/[/\\]/).includes('..') || path.includes('\0')
  );
}
