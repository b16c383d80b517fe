/**
 * How a global of Python is judged. `vetted`: exactly this module and name, which ordinary checkpoints use and which
 * does no harm whatever it is called with. `dangerous`: harmful even if only imported. `caution`: nobody has looked.
 */
export type Tier = 'vetted' | 'caution' | 'dangerous';

/** The judgement of a global, or of a call of it. */
export interface Judgement {
  readonly tier: Tier;
  /** Why, in one plain sentence without the global's name: `runs a command of the system`. */
  readonly reason: string;
  /** Identifier of a public advisory on it, such as `CVE-2025-1716`. */
  readonly advisory?: string;
  /**
   * True when arguments can change the judgement: what `call` says replaces it for each use as a callee. The tier is
   * that of every other use: passed on as a value, stored, or left on the stack.
   */
  readonly byArguments?: boolean;
  /**
   * On the judgement of a call: it loads what its arguments of constant bytes hold, and is exactly as harmful as that.
   * Whoever sees the bytes reads them as a file of their own; where they cannot be read whole, the call is dangerous.
   */
  readonly inner?: boolean;
}

/**
 * A value as far as it can be told without running anything. Long texts, byte strings and sequences are cut; `length`
 * is their true length.
 */
export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly length: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly length: number }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'constant'; readonly text: 'None' | 'True' | 'False' }
  | { readonly kind: 'global'; readonly module: string; readonly name: string }
  | { readonly kind: 'call'; readonly callee: Value; readonly args: readonly Value[] }
  | {
      readonly kind: 'sequence';
      readonly type: 'tuple' | 'list' | 'dict' | 'set';
      /** Of a dict, keys and values in turn. */
      readonly items: readonly Value[];
      readonly length: number;
    }
  | { readonly kind: 'unknown'; readonly what: string };

/** Judges by the tables of this project and the user's exceptions. */
export interface Judge {
  /** `module` and `name` as the pickle gives them; `protocol` tells whether Python 2 names are mapped (below 3). */
  global(module: string, name: string, protocol: number): Judgement;
  /**
   * The call of a global that was judged `byArguments`, or of one that is not vetted. NEWOBJ, NEWOBJ_EX, INST and OBJ
   * are calls of the class with their arguments.
   */
  call(module: string, name: string, args: readonly Value[], protocol: number): Judgement;
  /**
   * The state that BUILD gives to an instance of a class, where the class was judged `byArguments`: a few classes run
   * what their state says.
   */
  state?(module: string, name: string, state: Value, protocol: number): Judgement;
}
