import { memorySource } from '../byte-source.ts';
import { type Coverage, defineFormat, type Session } from '../format.ts';
import { latin1 } from '../little-endian.ts';
import { base64 } from '../pickle/encodings.ts';
import { sparingFunctions } from '../pickle/sparing-functions.ts';
import { NotJson } from '../safetensors/json-bytes.ts';
import { walkPairs } from '../safetensors/json-pairs.ts';
import { unread, worst } from '../tell.ts';

/** The key under which Stable-Baselines3 keeps a pickle in base64, beside a description that nobody loads. */
const KEY = ':serialized:';
/** Characters of base64 in all: the members of an agent take some hundred thousand. */
const MOST = 16 * 1024 * 1024;
/** An agent has some fifty members. */
const MOST_PICKLES = 1_000;

const saysSo = (text: string): boolean => text.includes(KEY);

interface Member {
  readonly name: string;
  readonly text: string;
}

/** JSON whose members are pickles in base64: the entry `data` of the agents that Stable-Baselines3 saves. */
export default defineFormat({
  id: 'json-pickles',
  title: 'JSON with pickles in it',
  recognises: ({ head, tail }) =>
    /^\s*\{/.test(latin1(head.subarray(0, 64))) && (saysSo(latin1(head)) || saysSo(latin1(tail))),
  async inspect({ source }, session) {
    const { members, whole } = await membersOf(source, session);
    const judge = sparingFunctions(session.judge);
    const readings: Coverage[] = [whole ? 'whole' : 'partial'];
    for (const { name, text } of members) {
      const bytes = base64(text);
      if (bytes) readings.push(await read(name, bytes));
    }
    return worst(readings);

    async function read(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Coverage> {
      session.spendDecoded(bytes.length);
      const coverage = await session.within(name, memorySource(bytes), undefined, judge);
      if (coverage !== 'not-this') return coverage;
      unread(session, 'json-pickle-unread', `Its member ${JSON.stringify(name)} is no pickle that Assay can read`);
      return 'partial';
    }
  },
});

/** The texts under the key, wherever they stand; `whole` when nothing of the JSON was left out. */
async function membersOf(
  source: Parameters<typeof walkPairs>[0],
  session: Session,
): Promise<{ members: readonly Member[]; whole: boolean }> {
  const members: Member[] = [];
  let length = 0;
  let owner = '';
  try {
    await walkPairs(
      source,
      (json) => {
        const key = json.key();
        if (json.next === '{') {
          owner = key;
          return 'enter';
        }
        if (key !== KEY || json.next !== '"') {
          json.skip();
          return undefined;
        }
        const text = json.string();
        length += text.length;
        if (length > MOST || members.length >= MOST_PICKLES) throw new NotJson('It holds more pickles than any agent');
        members.push({ name: owner.slice(0, 100), text });
        return undefined;
      },
      session.signal,
    );
    return { members, whole: true };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    unread(session, 'json-unread', `Its JSON cannot be read to the end: ${error.message}`);
    return { members, whole: false };
  }
}
