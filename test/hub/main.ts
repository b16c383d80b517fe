import { demoRepositories } from './demo/github.ts';
import { demoHub, demoIds } from './demo.ts';
import { createGitHub } from './github.ts';
import { createHub, type Hub } from './hub.ts';
import { type Options, readOptions, usage } from './options.ts';
import { catalogModels, loadRecordings, mergeModels } from './recordings.ts';
import { type Serving, serveHub } from './server.ts';

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const options = tryOptions(args);
  if (options === undefined) return;
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  try {
    await start(options);
  } catch (cause) {
    say(`The stand-in could not start: ${cause instanceof Error ? cause.message : cause}\n`);
    process.exitCode = 1;
  }
}

async function start(options: Options): Promise<void> {
  const hub = build(options);
  const github = createGitHub({ repositories: demoRepositories(), limit: 5_000 });
  const serving = await serveHub(hub, { port: options.port, tls: options.tls, github: github.handle });
  say(describe(hub, serving, options));
  process.once('SIGINT', () => finish(hub, serving));
  process.once('SIGTERM', () => finish(hub, serving));
}

function tryOptions(args: readonly string[]): Options | undefined {
  try {
    return readOptions(args);
  } catch (cause) {
    say(`${cause instanceof Error ? cause.message : cause}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

function build(options: Options): Hub {
  const demo = demoHub();
  const limits = { enforce: options.limits };
  if (options.recordings === undefined) return createHub({ ...demo, limits });
  const recorded = loadRecordings(options.recordings);
  return createHub({
    models: mergeModels(demo.models, recorded.models, catalogModels(options.recordings)),
    owners: [...demo.owners, ...recorded.owners],
    recordedPages: recorded.recordedPages,
    limits,
  });
}

function describe(hub: Hub, serving: Serving, options: Options): string {
  const examples = [
    demoIds.wellKept,
    demoIds.impersonation,
    demoIds.unsafePickle,
    demoIds.customCode,
    demoIds.gatedManual,
  ];
  const recorded =
    options.recordings === undefined ? [] : ['Qwen/Qwen3-Coder-30B-A3B-Instruct', 'Open-OSS/privacy-filter'];
  const rules = `--host-resolver-rules="MAP huggingface.co 127.0.0.1:${serving.port}, MAP *.huggingface.co 127.0.0.1:${serving.port}, MAP *.hf.co 127.0.0.1:${serving.port}, MAP api.github.com 127.0.0.1:${serving.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1" --ignore-certificate-errors`;
  return [
    `Stand-in Hub with ${hub.world.models.length} models at ${serving.origin}`,
    ...[...examples, ...recorded].map((id) => `  ${serving.origin}/${id}`),
    options.tls ? `Chromium: ${rules}` : `Command line: HF_ENDPOINT=${serving.origin}`,
    'Stop with Ctrl-C.',
    '',
  ].join('\n');
}

async function finish(hub: Hub, serving: Serving): Promise<void> {
  say(`\n${JSON.stringify(hub.counts)}\n`);
  await serving.close();
}

function say(text: string): void {
  process.stderr.write(text);
}
