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
  /** True when arguments can change the judgement, so that each call must be judged by `judgeCall`. */
  readonly byArguments?: boolean;
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
      readonly items: readonly Value[];
      readonly length: number;
    }
  | { readonly kind: 'unknown'; readonly what: string };

/** Judges by the tables of this project and the user's exceptions. */
export interface Judge {
  /** `module` and `name` as the pickle gives them; `protocol` tells whether Python 2 names are mapped (below 3). */
  global(module: string, name: string, protocol: number): Judgement;
  /** The call of a global that was judged `byArguments`, or of one that is not vetted. */
  call(module: string, name: string, args: readonly Value[], protocol: number): Judgement;
}
