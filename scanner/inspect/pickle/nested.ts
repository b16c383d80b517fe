import { encodedText } from '#shared/files/globals/by-arguments';
import type { Value } from '#shared/files/globals/judgement';
import { type Effective, resolved } from './callees.ts';
import { CONSTANT } from './constants.ts';
import type { Sighting } from './findings.ts';
import type { Exit, Machine } from './machine.ts';
import { beginsAsPickle } from './recognise.ts';
import { type Step, stepOf } from './steps.ts';
import { type Origin, originOf } from './values.ts';

/** Constants shorter than this hold nothing that runs: a number of eight bytes may begin like a pickle by chance. */
const SHORTEST = 9;
/** What UTF-8 writes before a byte from 0x80 to 0xbf. */
const LATIN_IN_UTF8 = 0xc2;

/** Notes a byte string that begins like another pickle; `text`: as protocols without bytes write it, to be encoded. */
export function noteConstant(machine: Machine, header: number, length: number, text: boolean): Exit {
  const { window, constants } = machine.shared;
  if (length < SHORTEST) return 'go';
  const at = machine.position + header;
  if (at + 3 > window.length && !window.atEnd) return 'refill';
  const [first, second, third] = window.bytes.subarray(at, at + 3);
  if (text ? first === LATIN_IN_UTF8 && beginsAsPickle(second, third) : beginsAsPickle(first, second))
    constants.add({
      name: `bytes at ${machine.offset}`,
      offset: machine.offset + header,
      length,
      steps: text ? ['utf8'] : [],
      byLooks: true,
    });
  return 'go';
}

/** Functions that load or decode what they are given. */
const OPENS =
  /(^|\.)_?(pickle|cPickle|dill|_dill|cloudpickle|joblib|numpy_pickle|marshal|zlib|bz2|gzip|lzma|base64|codecs|binascii|storage|serialization|torch|numpy|npyio|io|BytesIO|cloudpickle_fast|pandas|yaml|jsonpickle)\b/;

/** Kinds of values that are, or hold, what may be opened. */
const HOLDING: ReadonlySet<Value['kind']> = new Set(['bytes', 'text', 'call', 'sequence']);

/** Notes the byte strings and texts that a call is given, to be read as whatever they are. */
export function noteArguments(machine: Machine, call: Effective): void {
  if (!call.args.some(({ kind }) => HOLDING.has(kind))) return;
  const opens = OPENS.test(`${call.module}.${call.name}`);
  for (const [index, arg] of call.args.slice(0, 8).entries())
    if (HOLDING.has(arg.kind)) note(machine, arg, `${call.name} argument ${index + 1}`, opens, 0);
}

/** Notes the byte strings that a call does nothing but load: what they are decides, where they can be read. */
export function noteLoaded({ shared }: Machine, { args }: Effective, unless: Sighting): void {
  const held = args.flatMap((arg) => (arg.kind === 'text' ? [] : (originOf(encodedText(arg) ?? arg) ?? [])));
  if (held.length === 0) shared.report(unless);
  for (const origin of held)
    shared.constants.add({ name: `bytes at ${origin.offset}`, ...origin, steps: writtenFirst(origin, []), unless });
}

/** Notes a value and what it holds; `steps` are what is done with it afterwards. */
function note(machine: Machine, value: Value, name: string, opens: boolean, depth: number, steps: Steps = []): void {
  const { constants } = machine.shared;
  if (depth > DEEPEST) return;
  const origin = originOf(value);
  if (value.kind === 'bytes' && origin && value.length >= SHORTEST) {
    constants.add({ name, ...origin, steps });
  } else if (value.kind === 'text' && origin && opens && value.length >= 8) {
    noteText(machine, value.text, name, origin, steps);
  } else if (value.kind === 'call') {
    const computed = resolved(value);
    if (computed !== value && computed.kind === 'bytes' && computed.length < CONSTANT) {
      const bytes = new Uint8Array(computed.bytes);
      constants.add({ name, offset: bytes, length: bytes.length, steps });
    }
    if (value.callee.kind === 'global') decoding(machine, value, name, depth, steps);
  } else if (value.kind === 'sequence') {
    for (const item of value.items.slice(0, 64)) note(machine, item, name, opens, depth + 1, steps);
  }
}

type Steps = readonly Step[];

/** Decoders around each other that are followed. */
const DEEPEST = 6;

/** What is decoded on its way to the call: constants of it are decoded when the pickle is read. */
function decoding(
  machine: Machine,
  { callee, args }: Extract<Value, { kind: 'call' }>,
  name: string,
  depth: number,
  after: Steps,
): void {
  if (callee.kind !== 'global') return;
  const step = stepOf(callee.module, callee.name, args);
  const [first] = args;
  const origin = step && first && originOf(first);
  const steps = step ? [step, ...after] : after;
  if (origin) machine.shared.constants.add({ name, ...origin, steps: writtenFirst(origin, steps) });
  else for (const arg of args.slice(0, 4)) note(machine, arg, name, true, depth + 1, steps);
}

const writtenFirst = ({ written }: Origin, steps: Steps): Steps => (written ? [written, ...steps] : steps);

function noteText(machine: Machine, text: string, name: string, origin: Origin, after: Steps): void {
  const { constants } = machine.shared;
  if (after.length === 0 && /^[A-Za-z0-9+/=_\s-]+$/.test(text)) {
    if (/^[0-9a-f\s]+$/i.test(text)) constants.add({ name, ...origin, steps: writtenFirst(origin, ['hex']) });
    constants.add({ name, ...origin, steps: writtenFirst(origin, ['base64']) });
  } else constants.add({ name, ...origin, steps: writtenFirst(origin, after) });
}
