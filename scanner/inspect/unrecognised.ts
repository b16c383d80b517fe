import { formatOf } from '#shared/files/formats';
import type { Bytes } from './byte-source.ts';
import type { Coverage, Session } from './format.ts';
import { startsWith } from './little-endian.ts';
import { quoted, unread } from './tell.ts';

/** How much of an entry tells whether it is text. */
export const PEEK = 4096;

/** Pictures, sound, fonts and documents, by their first bytes: seen or heard, and run by nothing. */
const INERT: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x4f, 0x67, 0x67, 0x53],
  [0x66, 0x4c, 0x61, 0x43],
  [0x25, 0x50, 0x44, 0x46],
];
/** Tab, line breaks, form feed, and what begins a terminal's colours. */
const SPACES: readonly number[] = [9, 10, 11, 12, 13, 0x1b];
/** Torch's raw storages: those of data types that nobody knows yet are referred to without a length. */
const STORAGE = /(^|\/)((data|constants|tensors)\/\d+|\.data\/\d+\.storage)$/;
/** TorchScript's own code, which is looked through where archives are read. */
const TORCHSCRIPT = /(^|\/)code\/.+\.py(\.debug_pkl)?$/;

/**
 * Judges an entry of an archive that no format recognises, from its name and its first bytes: `partial`, with a
 * finding, unless it is text or something else that no loader runs. Other coverages stay as they are.
 */
export function checkUnrecognised(name: string, head: Bytes, coverage: Coverage, session: Session): Coverage {
  if (coverage !== 'not-this' || head.length === 0) return coverage;
  const what = whatIsMissed(name, head);
  if (what === undefined) return coverage;
  unread(session, 'unrecognised-entry', `Entry ${quoted(name)} ${what}`);
  return 'partial';
}

function whatIsMissed(name: string, head: Bytes): string | undefined {
  const { id, title, risk, weights } = formatOf(name.replaceAll('\\', '/'));
  const text = isText(head);
  if (/\.(pkl|pickle|joblib|dill)$/i.test(name)) return 'is no pickle that Assay can read, whatever its name says';
  if (STORAGE.test(name) || TORCHSCRIPT.test(name)) return undefined;
  if (id === 'python' || id === 'script' || id === 'executable')
    return `is code (${title}), which Assay does not read; read it before you load the file`;
  if (text || INERT.some((magic) => startsWith(head, magic))) return undefined;
  if (id === 'safetensors' || (risk !== 'inert' && weights)) return `is not what its name promises (${title})`;
  return risk === 'inert' ? undefined : 'holds something that Assay does not recognise';
}

/** Whether bytes are text in UTF-8, or begin to be. */
function isText(bytes: Bytes): boolean {
  if (bytes.some((byte) => byte < 0x20 && !SPACES.includes(byte))) return false;
  const text = new TextDecoder().decode(bytes);
  // The cut may fall within a character.
  return !text.slice(0, -3).includes('\ufffd');
}
