import type { Value } from '#shared/files/globals/judgement';
import { type Bytes, memorySource, ReadError } from '../byte-source.ts';
import { bunzip2 } from '../decode/bunzip2.ts';
import type { Decode } from '../decode/decoded-source.ts';
import { gunzip, unzlib } from '../decode/gzip.ts';
import { inflate } from '../decode/inflate.ts';
import { Input } from '../decode/input.ts';
import { unlzma } from '../decode/unlzma.ts';
import { unxz } from '../decode/xz.ts';
import type { Session } from '../format.ts';
import { base64, hex, rot13 } from './encodings.ts';
import { textOf } from './folding.ts';
import { escapedBytes, escapedUnicode, fromLatin1, latin1 } from './text.ts';

/** One change of bytes on their way to a call: how an opcode wrote a text, or what a function of Python decodes. */
export type Step = keyof typeof TEXTS | keyof typeof PACKED;

type Text = (bytes: Bytes) => Bytes | undefined;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const quotes = /^\s*(['"])(.*)\1\s*$/s;

const TEXTS = {
  // How texts lie in a pickle: what they come to are the bytes of their code points.
  utf8: (bytes) => fromLatin1(utf8.decode(bytes)),
  escaped: (bytes) => fromLatin1(escapedUnicode(latin1(bytes))),
  quoted: (bytes) => fromLatin1(escapedBytes(latin1(bytes).replace(quotes, '$2'))),
  base64: (bytes) => base64(latin1(bytes)),
  hex: (bytes) => hex(latin1(bytes)),
  rot13: (bytes) => fromLatin1(rot13(latin1(bytes))),
} satisfies Record<string, Text>;

const PACKED = { zlib: unzlib, deflate: inflate, gzip: gunzip, bz2: bunzip2, xz: unxz, lzma: unlzma } satisfies Record<
  string,
  Decode
>;

const CODECS: readonly (readonly [RegExp, Step])[] = [
  [/^base64/, 'base64'],
  [/^hex/, 'hex'],
  [/^rot13/, 'rot13'],
  [/^(zlib|zip)/, 'zlib'],
  [/^bz2/, 'bz2'],
];

const FUNCTIONS: readonly (readonly [RegExp, Step])[] = [
  [/(b64decode|a2b_base64|decodebytes|base64\.decodestring)$/, 'base64'],
  [/(unhexlify|a2b_hex|fromhex|b16decode)$/, 'hex'],
  [/(^|\.)zlib\.decompress$/, 'zlib'],
  [/(^|\.)gzip\.decompress$/, 'gzip'],
  [/(^|\.)_?bz2\.decompress$/, 'bz2'],
  [/(^|\.)_?lzma\.decompress$/, 'xz'],
];

/** What calling a function does to its first argument; undefined when it does not decode. */
export function stepOf(module: string, name: string, args: readonly Value[]): Step | undefined {
  const full = `${module}.${name}`;
  const step = FUNCTIONS.find(([pattern]) => pattern.test(full))?.[1];
  if (step === 'zlib' && args[1]?.kind === 'number' && args[1].text.startsWith('-')) return 'deflate';
  if (step !== undefined || !/(^|\.)(_?codecs|bytes|str)\.decode$/.test(full)) return step;
  const codec = (textOf(args[1]) ?? '').toLowerCase().replace(/[-_ ]/g, '');
  return CODECS.find(([pattern]) => pattern.test(codec))?.[1];
}

const isText = (step: Step): step is keyof typeof TEXTS => Object.hasOwn(TEXTS, step);

/**
 * Carries out the steps in turn; undefined where the bytes are not what a step takes. What stands before damage is
 * kept, as a loader would. Throws a `ReadError` past a length or the file's budget of unpacked bytes.
 */
export async function stepped(from: Bytes, steps: readonly Step[], most: number, session: Session) {
  let bytes: Bytes | undefined = from;
  for (const step of steps) {
    if (bytes === undefined) return undefined;
    bytes = isText(step) ? TEXTS[step](bytes) : await unpacked(bytes, packing(step, bytes), most, session);
  }
  return bytes;
}

// Python's lzma takes its older form as well.
const packing = (step: keyof typeof PACKED, [first]: Bytes): Decode =>
  step === 'xz' && first === 0x5d ? PACKED.lzma : PACKED[step];

/** What a piece costs at the least. */
const LEAST = 256;

async function unpacked(from: Bytes, decode: Decode, most: number, session: Session): Promise<Bytes | undefined> {
  const pieces: Bytes[] = [];
  let length = 0;
  try {
    const input = new Input(memorySource(from));
    for await (const piece of decode(input)) {
      session.spendDecoded(Math.max(LEAST, piece.length + input.owed));
      input.owed = 0;
      length += piece.length;
      if (length > most) throw new ReadError('budget', 'A packed constant unpacks to more than is looked at');
      pieces.push(piece.slice());
    }
  } catch (error) {
    if (!(error instanceof ReadError) || error.failure !== 'corrupt') throw error;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return length === 0 ? undefined : bytes;
}
