/** Names that are vetted for one reason. */
export interface VettedGroup {
  /** What the names do, as the end of a sentence: `is a layer or a parameter`. */
  readonly reason: string;
  /** Names by module. Several modules that hold the same names, and several names, are separated by spaces. */
  readonly names: Readonly<Record<string, string>>;
  /**
   * Where only instances that are made without arguments, and get a state afterwards, are vetted: how a call with
   * arguments is judged, which runs a constructor that nobody vetted.
   */
  readonly withArguments?: 'caution' | 'dangerous';
}

/** Dotted paths that are dangerous for one reason, even if only imported. */
export interface DangerLine {
  readonly reason: string;
  /**
   * Dotted paths separated by spaces: a package, a module, or a module with a name. Each holds for everything below it
   * too. A final `*` stands for the rest of that component: `pandas.read_*`.
   */
  readonly paths: string;
  readonly advisory?: string;
  /**
   * Set where the path holds functions that do harm next to classes that checkpoints hold: names of classes only ask
   * for caution.
   */
  readonly classes?: 'caution';
}

/** One line of a table of danger. */
export const danger = (reason: string, paths: string, advisory?: string): DangerLine =>
  advisory === undefined ? { reason, paths } : { reason, paths, advisory };

/** A line for the functions below its paths, but not for the classes. */
export const dangerousFunctions = (reason: string, paths: string): DangerLine => ({
  reason,
  paths,
  classes: 'caution',
});
