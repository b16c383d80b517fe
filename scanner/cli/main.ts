#!/usr/bin/env node
import { wait } from '#scanner/gather/wait';
import { EXIT } from './exit-codes.ts';
import { run } from './run.ts';
import { createSink } from './sink.ts';
import { textFiles } from './text-files.ts';

const stdout = createSink(process.stdout, process.env);
const stderr = createSink(process.stderr, process.env);

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
await Promise.all([stdout.flushed(), stderr.flushed()]);
// Kept-alive connections would hold the process for seconds after its work is done.
process.exit(code);
