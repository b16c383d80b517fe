import { demoHub } from '#hub/demo';
import { demoRepositories } from '#hub/demo/github';
import { createGitHub } from '#hub/github';
import { createHub, type Hub, type HubOptions } from '#hub/hub';
import type { Io, Line, Sink, TextFiles } from '#scanner/cli/io';
import { run } from '#scanner/cli/run';

/** The moment at which every test of the command line takes place. */
export const NOW = new Date('2026-11-21T12:00:00.000Z');

/** A stream that remembers; it closes itself, like a reader that had enough, once it holds `until`. */
export function paper(
  options: { readonly terminal?: boolean; readonly columns?: number; readonly until?: string } = {},
) {
  const sheets: string[] = [];
  const sink: Sink & { readonly text: string } = {
    terminal: options.terminal ?? false,
    columns: options.columns ?? 80,
    get closed() {
      return options.until !== undefined && sheets.join('').includes(options.until);
    },
    get text() {
      return sheets.join('');
    },
    async write(text) {
      if (!sink.closed) sheets.push(text);
    },
  };
  return sink;
}

/** Text files in memory, by path. A path that is not there fails as the disk fails. */
export function drawer(files: Map<string, string>): TextFiles {
  const missing = (path: string) =>
    Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: 'ENOENT', syscall: 'open' });
  const read = (path: string): string => {
    const text = files.get(path);
    if (text === undefined) throw missing(path);
    return text;
  };
  async function* lines(path: string): AsyncGenerator<Line> {
    let start = 0;
    const parts = read(path).split('\n');
    for (const [index, text] of parts.entries()) {
      const ended = index < parts.length - 1;
      if (ended || text !== '') yield { text, start, ended };
      start += Buffer.byteLength(text) + 1;
    }
  }
  return {
    read: async (path) => read(path),
    lines,
    bytes: async (path) => Buffer.from(read(path)),
    list: async (folder) => {
      const within = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      if (within.length === 0) throw missing(folder);
      return within.map((path) => path.slice(folder.length + 1)).sort();
    },
    write: async (path, text) => void files.set(path, text),
    append: async (path, text) => void files.set(path, (files.get(path) ?? '') + text),
    extend: async (path, length, text) => {
      const before = files.get(path) ?? '';
      if (Buffer.byteLength(before) !== length) throw new Error('something else writes it');
      files.set(path, before + text);
    },
    makeFolder: async () => undefined,
    truncate: async (path, bytes) => void files.set(path, Buffer.from(read(path)).subarray(0, bytes).toString()),
  };
}

/** A desk with a demo Hub behind it, at which command lines are run without a process, a network or a clock. */
export interface Desk {
  readonly hub: Hub;
  readonly files: Map<string, string>;
  /** How long the command waited, in milliseconds each. */
  readonly waits: number[];
  readonly interrupt: AbortController;
  run(line: readonly string[], changes?: Partial<Io>): Promise<Ran>;
}

/** What one command line did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Sets up a desk. `hub`: anything of the demo Hub to do otherwise. */
export function desk(hub: Partial<HubOptions> = {}): Desk {
  let time = NOW.getTime();
  const github = createGitHub({ repositories: demoRepositories(NOW), limit: 5_000 });
  const standIn = createHub({
    ...demoHub({ now: NOW }),
    now: () => time,
    neighbours: { 'https://api.github.com': github.handle },
    ...hub,
  });
  const files = new Map<string, string>();
  const waits: number[] = [];
  const interrupt = new AbortController();
  return {
    hub: standIn,
    files,
    waits,
    interrupt,
    async run(argv, changes = {}) {
      const [stdout, stderr] = [paper(), paper()];
      const io: Io = {
        argv,
        env: { HOME: '/home/nobody' },
        stdout,
        stderr,
        fetch: standIn.fetch,
        now: () => new Date(time),
        sleep: async (milliseconds) => {
          waits.push(milliseconds);
          time += milliseconds;
        },
        files: drawer(files),
        interrupted: interrupt.signal,
        ...changes,
      };
      const code = await run(io);
      const textOf = (sink: Sink): string => ('text' in sink && typeof sink.text === 'string' ? sink.text : '');
      return { code, out: textOf(io.stdout), err: textOf(io.stderr) };
    },
  };
}
