#!/usr/bin/env node
import { wait } from '#scanner/gather/wait';
import { EXIT } from './exit-codes.ts';
import { run } from './run.ts';
import { createSink } from './sink.ts';
import { textFiles } from './text-files.ts';

const stdout = createSink(process.stdout, process.env);
const stderr = createSink(process.stderr, process.env, { expendable: true });

const interrupt = new AbortController();
process.on('SIGINT', () => {
  if (interrupt.signal.aborted) process.exit(EXIT.interrupted);
  process.stderr.write('\nassay: finishing what is under way; Ctrl-C again stops at once\n');
  interrupt.abort();
});

const code = await run({
  argv: process.argv.slice(2),
  env: process.env,
  stdout,
  stderr,
  fetch: globalThis.fetch,
  now: () => new Date(),
  sleep: wait,
  files: textFiles,
  interrupted: interrupt.signal,
});
// Kept-alive connections would hold the process for seconds after its work is done.
process.exit(await flushed(code));

// A pipe may tell only now that what was written is lost; then no code may claim otherwise.
async function flushed(code: number): Promise<number> {
  const lost = await stdout.flushed().then(
    () => undefined,
    (error: unknown) => error,
  );
  if (lost !== undefined && code !== EXIT.io)
    await stderr.write(`assay: ${lost instanceof Error ? lost.message : lost}\n`);
  await stderr.flushed();
  return lost === undefined ? code : EXIT.io;
}
