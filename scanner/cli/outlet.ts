import type { Input } from './command.ts';
import { FileError } from './file-error.ts';
import type { Io } from './io.ts';
import type { Outcome } from './outcome.ts';
import type { Renderer } from './render.ts';
import { rendererOf } from './request.ts';

/** Where the outcomes of a registry go, one by one. */
export interface Outlet {
  /** Whether nobody reads any more. */
  readonly closed: boolean;
  put(outcome: Outcome): Promise<void>;
  close(): Promise<void>;
}

/** Standard output in the format asked for, or JSON Lines behind those of the file to resume. */
export async function createOutlet(input: Input, io: Io): Promise<Outlet> {
  const file = input.text('resume');
  const format = input.text('format') ?? 'jsonl';
  const renderer = await rendererOf(format, false, input, io);
  if (file === undefined) return toStdout(renderer, io);
  return {
    closed: false,
    put: (outcome) => append(file, renderer.one(outcome, 0), io),
    close: async () => undefined,
  };
}

async function append(file: string, line: string, { files }: Io): Promise<void> {
  try {
    await files.append(file, line);
  } catch (error) {
    throw new FileError(
      `${file} cannot be written`,
      error,
      'Its earlier lines are kept: the same command goes on there.',
    );
  }
}

async function toStdout(renderer: Renderer, { stdout }: Io): Promise<Outlet> {
  let index = 0;
  await stdout.write(renderer.open);
  return {
    get closed() {
      return stdout.closed;
    },
    put: (outcome) => stdout.write(renderer.one(outcome, index++)),
    close: () => stdout.write(renderer.close),
  };
}
