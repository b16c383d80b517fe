import { type Bytes, memorySource } from '../byte-source.ts';
import { XZ } from '../decode/xz.ts';
import type { Coverage, Session } from '../format.ts';
import { startsWith } from '../little-endian.ts';
import { quoted, remark, suspect, unread, worst } from '../tell.ts';

/** Anything that runs takes more. */
const SHORTEST = 12;
/** Characters of a value that is worth telling of: pictures and statistics of training take less. */
const LONG = 1024 * 1024;
/** Values looked into. */
const MOST = 1000;
/** zip, gzip, bzip2, xz and zlib. */
const BEGINNINGS = [
  [0x50, 0x4b, 3, 4],
  [0x1f, 0x8b, 8],
  [0x42, 0x5a, 0x68],
  XZ,
  [0x78, 0x01],
  [0x78, 0x9c],
  [0x78, 0xda],
];
const NO_BASE64 = /[^A-Za-z0-9+/=\s]/;

/**
 * Looks into the text of the metadata, which loaders pass on as it is: what can be read as code, plainly or in base64,
 * is there for a program to run it.
 */
export async function readMetadata(metadata: ReadonlyMap<string, string>, session: Session): Promise<Coverage> {
  const readings: Coverage[] = [];
  for (const [key, value] of [...metadata].slice(0, MOST)) {
    if (value.length > LONG)
      remark(session, 'long-metadata', `The metadata ${quoted(key)} has ${value.length} characters`, { offset: 8 });
    if (value.length < SHORTEST) continue;
    for (const bytes of formsOf(value)) readings.push(await readForm(key, bytes, session));
  }
  if (metadata.size <= MOST) return worst(readings);
  unread(session, 'metadata-unread', `It holds more than ${MOST} metadata texts, of which so many were read`, {
    offset: 8,
  });
  return 'partial';
}

async function readForm(key: string, bytes: Bytes, session: Session): Promise<Coverage> {
  const coverage = await session.within(`metadata ${key.slice(0, 80)}`, memorySource(bytes));
  if (coverage !== 'not-this')
    suspect(
      session,
      'readable-metadata',
      `The metadata ${quoted(key)} holds more than text, which some program may run`,
      {
        offset: 8,
      },
    );
  return coverage;
}

/** What a program may take a text for: its characters as bytes, as UTF-8 where that differs, and undone from base64. */
function formsOf(value: string): Bytes[] {
  const forms = [new TextEncoder().encode(value)];
  if (isLatin(value)) forms.push(latin(value));
  const packed = NO_BASE64.test(value) ? undefined : unpacked(value);
  return packed ? [...forms, packed] : forms;
}

function isLatin(text: string): boolean {
  let beyond = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return false;
    beyond ||= code > 0x7f;
  }
  return beyond;
}

const latin = (text: string): Bytes => Uint8Array.from(text, (char) => char.charCodeAt(0));

// Hashes and keys are base64 as well: only what begins as something that loaders take is worth a reading.
function unpacked(value: string): Bytes | undefined {
  const digits = value.replace(/[\s=]/g, '');
  if (digits.length % 4 === 1 || digits.length < SHORTEST || !/[^0-9a-f]/i.test(digits)) return undefined;
  const bytes = latin(atob(digits));
  const known = BEGINNINGS.some((each) => startsWith(bytes, each)) || (bytes[0] === 0x80 && (bytes[1] ?? 0xff) <= 5);
  return known || bytes.subarray(0, 64).every((byte) => byte < 0x7f && (byte >= 0x20 || byte === 10))
    ? bytes
    : undefined;
}
