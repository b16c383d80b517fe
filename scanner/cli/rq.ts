import { defineCommand } from './command.ts';
import { format, SHOW } from './options.ts';

/** `assay rq`: computes the RQ of models from a snapshot or a file of inputs, or its F2 from repeated runs. */
export const rqCommand = defineCommand({
  usage: [
    'assay rq MODEL... [--snapshot FILE] [options]',
    'assay rq --inputs FILE [--runs FILE] [options]',
    'assay rq --runs FILE [options]',
  ],
  about:
    'Computes the RQ of one model or several, from a snapshot of public results or from a file of inputs, with its interval, what is missing and every step of the arithmetic. With --runs alone, computes F2 (stability) from raw repeated runs.',
  options: [
    { name: 'inputs', value: 'FILE', help: 'JSON of one model or an array: model, inputs and what stands beside.' },
    { name: 'snapshot', value: 'FILE', help: 'Read this snapshot instead of the one that comes with Assay.' },
    { name: 'runs', value: 'FILE', help: 'JSON of repeated runs: {"runs": [{question, day, score}]}.' },
    format(['table', 'json']),
    ...SHOW,
  ],
  notes: [
    'An input is a number, {"value": 0.87, "source": "…", "date": "…"} or {"absent": "why"}. Shares run from 0 to 1, prices are dollars a million tokens, latencies seconds. Inputs: gpqaDiamond, aime, frontierMath, hle, simpleQa, factScore, stability (CV), honesty, sweBenchPro, gdpval, sweBenchVerified, price, ttft, uptime, openWeights.',
    'Exit code 0 when every model has an RQ, 2 when one has none.',
  ],
  async run(input, io) {
    const { printRq } = await import('./rq-print.ts');
    return printRq(input, io);
  },
});
