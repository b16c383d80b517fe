#!/usr/bin/env node
import { wait } from '#scanner/gather/wait';
import { run } from './run.ts';
import { createSink } from './sink.ts';
import { textFiles } from './text-files.ts';

const interrupt = new AbortController();
process.on('SIGINT', () => {
  // A second Ctrl-C means it: 128 + SIGINT, as shells write it.
  if (interrupt.signal.aborted) process.exit(130);
  interrupt.abort();
});

const stdout = createSink(process.stdout, process.env);
const stderr = createSink(process.stderr, process.env);

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
