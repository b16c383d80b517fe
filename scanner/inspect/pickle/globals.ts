import type { Judge, Judgement } from '#shared/files/globals/judgement';
import { ReadError } from '../byte-source.ts';
import type { Effort } from '../effort.ts';
import type { Sighting } from './findings.ts';
import { folds } from './folding.ts';
import { NamedBefore } from './named-before.ts';

/** What the machine does with the calls of a global, beyond judging them. */
export type Role = 'plain' | 'judged' | 'dtype' | 'tensor' | 'wrapper' | 'sidecar' | 'extension' | 'maker' | 'codec';

/** A global that a pickle names, and what became of it. */
export interface Global {
  readonly module: string;
  readonly name: string;
  readonly protocol: number;
  readonly judgement: Judgement;
  readonly role: Role;
  /** What a call of it comes to can be told without calling it. */
  readonly folds: boolean;
  /** Offset of the opcode that named it first. */
  readonly offset: number;
  /** From where its disassembly is worth reading. */
  readonly from: number;
  /** How often it came to the stack, and how often it was called from there. */
  fetched: number;
  called: number;
  /** What was told of a call of it without arguments. */
  bare?: Sighting;
  /** What is told of a call of it whose arguments tell nothing, once it was called often. */
  often?: Sighting;
  /** A call of it was reported. */
  reported: boolean;
}

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['dtype', /^numpy(\.core\.multiarray|\._core\.multiarray|\.core\.numeric)?\.dtype$/],
  ['tensor', /^torch\._utils\._rebuild_(tensor|tensor_v2|tensor_v3|qtensor)$/],
  ['wrapper', /^(sklearn\.externals\.)?joblib\.numpy_pickle\.NumpyArrayWrapper$/],
  ['sidecar', /^(sklearn\.externals\.)?joblib\.numpy_pickle(_compat)?\.Z?NDArrayWrapper$/],
  ['maker', /^copy_?reg\.(_reconstructor|__newobj__)$/],
  ['extension', /^copy_?reg\.add_extension$/],
  ['codec', /^_codecs\.encode$/],
];

/** More distinct ones than any program has classes to pickle. */
const MOST = 20_000;
/** What judging a new one costs, in units of effort. */
const JUDGING = 15;

/** The globals that a file's pickles name, each judged once. */
export class Globals {
  readonly #judge: Judge;
  readonly #effort: Effort;
  readonly #indices = new Map<string, number>();
  readonly list: Global[] = [];
  readonly before = new NamedBefore();
  /** Offset of a constant that names the codec latin-1. */
  latinAt = -1;

  constructor(judge: Judge, effort: Effort) {
    this.#judge = judge;
    this.#effort = effort;
  }

  /** The index of a global, which is judged when it is new. */
  resolve(module: string, name: string, protocol: number, offset: number, from: number): number {
    const key = `${protocol < 3 ? 2 : 3}\0${module}\0${name}`;
    const index = this.#indices.get(key);
    if (index !== undefined) {
      this.fetched(index);
      return index;
    }
    this.#effort.spend(JUDGING);
    const judgement = this.#judge.global(module, name, protocol);
    const vetted = judgement.tier === 'vetted' && judgement.byArguments !== true;
    const role = ROLES.find(([, pattern]) => pattern.test(`${module}.${name}`))?.[0];
    const told = folds(module, name);
    const plain = vetted && !told ? 'plain' : 'judged';
    return this.#add(key, { module, name, protocol, judgement, role: role ?? plain, folds: told, offset, from });
  }

  /** The global that an extension code stands for, which only the loading program knows. */
  unknownExtension(code: number, offset: number): number {
    const judgement: Judgement = { tier: 'caution', reason: 'stands for whatever the loading program registered' };
    const key = `extension\0${code}`;
    const index = this.#indices.get(key);
    if (index !== undefined) return index;
    const about = {
      module: '',
      name: `extension ${code}`,
      protocol: 2,
      judgement,
      role: 'judged',
      folds: false,
      offset,
    } as const;
    return this.#add(key, { ...about, from: offset });
  }

  get(index: number): Global {
    const found = this.list[index];
    if (!found) throw new RangeError(`There is no global ${index}`);
    return found;
  }

  fetched(index: number): void {
    const found = this.list[index];
    if (found) found.fetched++;
  }

  #add(key: string, global: Omit<Global, 'fetched' | 'called' | 'bare' | 'often' | 'reported'>): number {
    if (this.list.length >= MOST) throw new ReadError('budget', `Its pickles name more than ${MOST} different globals`);
    const index = this.list.push({ ...global, fetched: 1, called: 0, reported: false }) - 1;
    this.#indices.set(key, index);
    return index;
  }
}
