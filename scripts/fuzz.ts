// Spoils the files of the self-test in ways that the seed decides, and inspects each: nothing may throw, hang, fail or
// call a file clean that is not whole. One JSON line on standard output; progress and how to repeat on standard error.
import { type Came, crew } from './fuzz/crew.ts';
import { parseRequest, type Request } from './fuzz/request.ts';

const request = parseRequest(process.argv.slice(2));
if (typeof request === 'string') {
  console.error(`fuzz: ${request}`);
  process.exitCode = 64;
} else await fuzz(request);

async function fuzz(wanted: Request): Promise<void> {
  const started = performance.now();
  const came = await crew(wanted, (done) => console.error(`fuzz: ${Math.round(done)} of ${wanted.runs} runs`));
  const troubles = came.flatMap(troublesOf);
  for (const { run, what } of troubles) {
    console.error(`fuzz: run ${run}: ${what}`);
    console.error(`  again: npm run fuzz -- --seed ${wanted.seed} --from ${run} --runs 1 --workers 1`);
  }
  const seconds = Number(((performance.now() - started) / 1_000).toFixed(1));
  const { runs, seed, from } = wanted;
  console.log(JSON.stringify({ name: 'fuzz', runs, seed, from, failures: troubles.length, seconds, ...counts(came) }));
  process.exitCode = troubles.length > 0 ? 1 : 0;
}

function troublesOf(came: Came): { readonly run: number; readonly what: string }[] {
  if ('reason' in came) return [{ run: came.run, what: came.reason }];
  return came.troubles.map(({ run, ran }) => ({
    run,
    what: `${ran.id} (${ran.kind}, ${ran.verdict}): ${ran.trouble}`,
  }));
}

function counts(came: readonly Came[]): { readonly slowestMs: number; readonly verdicts: Record<string, number> } {
  const verdicts: Record<string, number> = {};
  let slowestMs = 0;
  for (const told of came) {
    if ('reason' in told) continue;
    slowestMs = Math.max(slowestMs, Math.round(told.slowest));
    for (const [verdict, count] of Object.entries(told.verdicts)) verdicts[verdict] = (verdicts[verdict] ?? 0) + count;
  }
  return { slowestMs, verdicts };
}
