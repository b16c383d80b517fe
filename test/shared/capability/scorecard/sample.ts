import { createHash } from 'node:crypto';
import type { Hash } from '#shared/capability/scorecard/address';
import { type Bundle, type BundleRun, bundleSchema } from '#shared/capability/scorecard/bundle';
import { hashesOf } from '#shared/capability/scorecard/verify';

/** Digests as the command line makes them. */
export const sha256: Hash = (text) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** A run that met every criterion, or what is said to differ. */
export function runOf(model: string, changes: Partial<BundleRun> = {}): BundleRun {
  return {
    model,
    runAt: '2026-11-20T09:00:00Z',
    repetition: 1,
    output: 'The cause is the missing lock. DONE',
    marks: { cause: 1, tested: 1 },
    tokens: { input: 900, output: 300 },
    cost: 0.02,
    latency: { firstToken: 0.8, total: 6 },
    guardrailMisses: 0,
    failures: [],
    ...changes,
  };
}

/** A run that fell short of being tested, and says so. */
export const shortRun = (model: string, tested: number, changes: Partial<BundleRun> = {}): BundleRun =>
  runOf(model, {
    marks: { cause: 1, tested },
    failures: [
      {
        criterion: 'tested',
        mode: 'no test',
        expected: 'a test that fails before',
        got: 'none',
        reason: 'it stopped early',
      },
    ],
    ...changes,
  });

/** A bundle with right hashes, as a file would have it. */
export function bundleOf(runs: readonly BundleRun[], changes: Partial<Bundle> = {}): Bundle {
  const nothing = `sha256:${'0'.repeat(64)}`;
  const draft: Bundle = {
    schema: 1,
    id: nothing,
    task: { id: 'fix-the-race', title: 'Fix the race', category: 'coding', kind: 'bug-fix' },
    method: 'assay-tasks/1',
    runner: 'bench 1.0',
    evidence: 'independent',
    prompt: 'Here is the repository. Fix the race.',
    systemPrompt: '',
    sentHash: nothing,
    rubric: {
      fixedAt: '2026-11-01T00:00:00Z',
      hash: nothing,
      passAt: 0.75,
      criteria: [
        { id: 'cause', text: 'Names the cause', weight: 1 },
        { id: 'tested', text: 'Adds a test', weight: 2 },
        { id: 'done', text: 'Says that it is done', weight: 1, check: { kind: 'contains', text: 'DONE' } },
      ],
    },
    runs: [...runs],
    ...changes,
  };
  return sealed(draft);
}

/** The bundle with its hashes made anew. */
export function sealed(bundle: Bundle): Bundle {
  const { sentHash, rubricHash } = hashesOf(bundle, sha256);
  const inner = { ...bundle, sentHash, rubric: { ...bundle.rubric, hash: rubricHash } };
  return bundleSchema.parse({ ...inner, id: hashesOf(inner, sha256).id });
}

/** Tasks of the three core categories. */
export const TASKS = {
  coding: { id: 'fix-the-race', title: 'Fix the race', category: 'coding', kind: 'bug-fix' },
  reasoning: { id: 'outage', title: 'Find the cause of the outage', category: 'reasoning', kind: 'incident' },
  tools: { id: 'deploy', title: 'Deploy by the documentation', category: 'tool-use', kind: 'documentation' },
} as const;
