import { slice } from '../byte-source.ts';
import type { Coverage, InspectFormat, Part, Sample, Session } from '../format.ts';
import { defineFormat } from '../format.ts';
import { remark, suspect, unread } from '../tell.ts';
import { type Decode, DecodedSource } from './decoded-source.ts';
import { Input } from './input.ts';

/** A format that packs a single stream. */
export interface PackedStream {
  readonly id: string;
  readonly title: string;
  readonly recognises: (sample: Sample) => boolean;
  readonly decode: Decode;
  /** What its files end in, such as `.gz`. */
  readonly endings: readonly string[];
  /** Whether so little marks it that other files look like it: damage then says that it is something else. */
  readonly weak?: boolean;
}

/** Bytes that are unpacked of what no format recognises, to see whether it ends well. */
const UNKNOWN = 4 * 1024 * 1024;

/** Declares a format that packs one stream: what it unpacks to is read in every plausible way, and then to its end. */
export const definePacked = (format: PackedStream): InspectFormat =>
  defineFormat({
    id: format.id,
    title: format.title,
    recognises: format.recognises,
    inspect: (part, session) => readPacked(format, part, session),
  });

async function readPacked(format: PackedStream, part: Part, session: Session): Promise<Coverage> {
  const decoded = new DecodedSource(() => new Input(part.source), format.decode, session);
  const content = await decoded.settle();
  const inner = await session.within(innerName(part.name, format.endings), content);
  const length = await decoded.drain(inner === 'not-this' ? UNKNOWN : undefined);
  if (!decoded.isDone) return unrecognised(length, decoded.packedEnd, session);
  if (decoded.failure) {
    if (format.weak && (inner === 'not-this' || length === 0) && decoded.failure.failure === 'corrupt')
      return 'not-this';
    unread(session, `unread-${decoded.failure.failure}`, decoded.failure.message, { offset: null });
    return 'partial';
  }
  const rest = await readRest(decoded.packedEnd, part, session);
  if (inner === 'partial' || rest === 'partial') return 'partial';
  // What no format recognises was unpacked and not read: packing it makes it no better than it is.
  return length === 0 ? (format.weak ? 'not-this' : 'whole') : inner;
}

/** What no format recognises stays unrecognised, whatever the rest of it is, unless it is made to exhaust. */
function unrecognised(length: number, packed: number, session: Session): Coverage {
  if (length <= packed * session.limits.decodedRatio) return 'not-this';
  unread(session, 'unread-budget', 'It unpacks to far more than it holds: a decompression bomb, or nearly one');
  return 'partial';
}

/** What follows the stream is not unpacked by its loaders, and may be something to another one. */
async function readRest(end: number, { source, size }: Part, session: Session): Promise<Coverage> {
  const rest = size === null ? (await source.read(end, 1)).length : size - end;
  if (rest <= 0) return 'whole';
  if (size === null) {
    unread(session, 'trailing-bytes', 'Bytes follow the packed stream and were not read', { offset: end });
    return 'partial';
  }
  const coverage = await session.within('bytes after the stream', slice(source, end, rest));
  if (coverage === 'not-this')
    remark(session, 'trailing-bytes', `${rest} bytes follow the packed stream`, { offset: end });
  else suspect(session, 'trailing-bytes', 'Something readable follows the packed stream', { offset: end });
  return coverage;
}

function innerName(name: string, endings: readonly string[]): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const ending = endings.find((each) => base.toLowerCase().endsWith(each) && base.length > each.length);
  return ending ? base.slice(0, -ending.length) : 'unpacked';
}
