import { type ByteSource, memorySource } from '#scanner/inspect/byte-source';
import { defineFormat, type InspectFormat } from '#scanner/inspect/format';
import pickle from '#scanner/inspect/formats/pickle';
import { inspect } from '#scanner/inspect/inspect';
import { readPickles } from '#scanner/inspect/pickle/read-pickles';
import type { Inspection, InspectionFinding } from '#shared/facts/inspection';
import type { Judge, Judgement, Value } from '#shared/files/globals/judgement';

const VETTED =
  /^(collections\.(OrderedDict|defaultdict|deque)|datetime\.\w+|numpy\.(dtype|ndarray)|numpy\.core\.multiarray\._reconstruct|torch\.\w*Storage|torch\._utils\._rebuild_\w+|joblib\.numpy_pickle\.\w+|_codecs\.encode|torch\.nn\.\w+|copy_reg\._reconstructor|(__builtin__|builtins)\.(object|set|list|bytearray))$/;
const DANGEROUS =
  /^(os|posix|nt|subprocess|sys|builtins|__builtin__|importlib|operator|types|pickle|marshal|copyreg|base64|commands|runpy|torch\.storage)(\.|$)/;
const BY_ARGUMENTS = /^(functools\.partial|builtins\.getattr|torch\.storage\._load_from_bytes)$/;

const tierOf = (full: string): Judgement => {
  if (VETTED.test(full)) return { tier: 'vetted', reason: 'is vetted' };
  if (BY_ARGUMENTS.test(full)) return { tier: 'dangerous', reason: 'calls others', byArguments: true };
  return DANGEROUS.test(full)
    ? { tier: 'dangerous', reason: 'runs things' }
    : { tier: 'caution', reason: 'is unknown' };
};

const isTelling = (value: Value): boolean => value.kind === 'text' && /rm -rf/.test(value.text);

/** A judge of a few globals, so that the machine is tested and not the tables. */
export const judge: Judge = {
  global: (module, name) => tierOf(name === '' ? module : `${module}.${name}`),
  call(module, name, args) {
    const before = tierOf(`${module}.${name}`);
    const [first] = args;
    if (
      `${module}.${name}` === 'functools.partial' &&
      first?.kind === 'global' &&
      tierOf(`${first.module}.${first.name}`).tier === 'vetted'
    )
      return { tier: 'vetted', reason: 'binds arguments to what is vetted' };
    return args.some(isTelling) ? { tier: 'dangerous', reason: 'gets a command' } : before;
  },
};

/** The reader of pickles with a window of so many bytes. */
export const windowed = (size: number): InspectFormat =>
  defineFormat({ ...pickle, inspect: (part, session) => readPickles(part, session, size) });

/** Reads bytes as pickles. */
export const read = (content: Uint8Array<ArrayBuffer>, name = 'model.pkl', format = pickle): Promise<Inspection> =>
  inspect(memorySource(content), { name, judge, formats: [format] });

export const readFrom = (source: ByteSource): Promise<Inspection> =>
  inspect(source, { name: 'model.pkl', judge, formats: [pickle] });

/** The ids of findings with what they are about. */
export const told = ({ findings }: Inspection): string[] =>
  findings.map(({ id, global, call }: InspectionFinding) =>
    [id, call ?? global].filter((part) => part !== undefined).join(' '),
  );
