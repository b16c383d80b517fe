/** A stream that text is written to. */
export interface Sink {
  /** Whether a person watches: a terminal, not a file or a pipe. */
  readonly terminal: boolean;
  /** Width in columns; 80 where nobody says. */
  readonly columns: number;
  /** Whether the reader has gone away (`| head`); writing then does nothing. */
  readonly closed: boolean;
  /** Resolves when the text was handed on, so that a slow reader slows the writer. */
  write(text: string): Promise<void>;
}

/** One line of a file. */
export interface Line {
  /** Without its line break. */
  readonly text: string;
  /** Bytes of the file before it. */
  readonly start: number;
  /** Whether a line break follows: a last line without one may have been cut short. */
  readonly ended: boolean;
}

/** Text files, as far as the commands need them. Paths are the user's own words. */
export interface TextFiles {
  /** Throws the system's error when it cannot be read. */
  read(path: string): Promise<string>;
  lines(path: string): AsyncIterable<Line>;
  bytes(path: string): Promise<Uint8Array>;
  /** Every file below a folder, by its path within it with forward slashes, in order. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes a file whole, or leaves the old one as it was. */
  write(path: string, text: string): Promise<void>;
  append(path: string, text: string): Promise<void>;
  /** Cuts the file to its first `bytes` bytes. */
  truncate(path: string, bytes: number): Promise<void>;
  /** Appends to a file of `length` bytes and waits for the disk; throws when its length is another. */
  extend(path: string, length: number, text: string): Promise<void>;
  /** Makes a folder and those above it; one that is there stays as it is. */
  makeFolder(path: string): Promise<void>;
}

/** Everything a command may touch of the world: tests bring their own. */
export interface Io {
  /** The words after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  /** Waits so many milliseconds, or until the signal fires. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly files: TextFiles;
  /** Aborted by the first Ctrl-C: finish the current line, then stop. */
  readonly interrupted: AbortSignal;
}
