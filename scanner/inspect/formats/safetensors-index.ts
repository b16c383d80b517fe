import { type Coverage, defineFormat, type Session } from '../format.ts';
import { latin1 } from '../little-endian.ts';
import { NotJson } from '../safetensors/json-bytes.ts';
import { type ReadPair, walkPairs } from '../safetensors/json-pairs.ts';
import { quoted, suspect, unread } from '../tell.ts';

/** The longest known index has 60 MB. */
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
    if (size !== null && size > LONGEST) return refused(session, 'It is longer than any index');
    try {
      await walkPairs(source, readingIndex(session), session.signal);
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

function readingIndex(session: Session): ReadPair {
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
  return (json, depth) => {
    if (depth > 1) json.passKey();
    else if (json.key() === 'weight_map' && json.next === '{') return 'enter';
    if (depth > 1 && json.next === '"') named(json.string());
    else json.skip();
    return undefined;
  };
}

function leaves(file: string): boolean {
  const path = file.replaceAll(/%2e/gi, '.').replaceAll(/%(2f|5c)/gi, '/');
  return (
    /^([/\\~]|[A-Za-z]:|[A-Za-z][\w+.-]*:\/\/)/.test(path) || path.split(/[/\\]/).includes('..') || path.includes('\0')
  );
}
