import type { Holdings } from './holdings.ts';

/** Whether a model may be relied upon in production, since when or as of when, and who says so. */
export interface ProductionReady {
  readonly ready: boolean;
  /** The day it became what `reason` says: `YYYY-MM-DD`. */
  readonly date: string;
  readonly reason: string;
  readonly source: string;
}

/** A model that scorecards name whether or not there are figures of it. */
export interface RosterEntry {
  readonly name: string;
  readonly maker: string;
  /** Its key in snapshots. */
  readonly key: string;
  readonly productionReady: ProductionReady;
}

/**
 * The models that scorecards began with, in the order of their document. The gate is ours: a model is ready once its
 * maker offers it to everyone without calling it a preview, or has published its weights; others are listed and not ranked.
 */
export const ROSTER: readonly RosterEntry[] = [
  {
    name: 'Claude Opus 4.6',
    maker: 'Anthropic',
    key: 'anthropic/claude-opus-4-6',
    productionReady: {
      ready: true,
      date: '2026-02-05',
      reason: 'Released to everyone, with a price, under a lasting name.',
      source: 'https://www.anthropic.com/news/claude-opus-4-6',
    },
  },
  {
    name: 'GPT-5.3-Codex-Spark',
    maker: 'OpenAI',
    key: 'openai/gpt-5-3-codex-spark',
    productionReady: {
      ready: false,
      date: '2026-02-12',
      reason: 'A research preview for subscribers, with limits of its own and no price.',
      source: 'https://openai.com/index/introducing-gpt-5-3-codex-spark/',
    },
  },
  {
    name: 'Kimi K2.5',
    maker: 'Moonshot AI',
    key: 'moonshotai/Kimi-K2.5',
    productionReady: {
      ready: true,
      date: '2026-01-27',
      reason: 'Weights published, and served with a price.',
      source: 'https://huggingface.co/moonshotai/Kimi-K2.5',
    },
  },
  {
    name: 'MiniMax M2.5',
    maker: 'MiniMax',
    key: 'MiniMaxAI/MiniMax-M2.5',
    productionReady: {
      ready: true,
      date: '2026-02-12',
      reason: 'Weights published, and served with a price.',
      source: 'https://huggingface.co/MiniMaxAI/MiniMax-M2.5',
    },
  },
  {
    name: 'GLM-5',
    maker: 'Z.ai',
    key: 'zai-org/GLM-5',
    productionReady: {
      ready: true,
      date: '2026-02-11',
      reason: 'Weights published, and served with a price.',
      source: 'https://huggingface.co/zai-org/GLM-5',
    },
  },
  {
    name: 'Gemini 2.5 Pro',
    maker: 'Google',
    key: 'google/gemini-2-5-pro',
    productionReady: {
      ready: true,
      date: '2025-06-17',
      reason: 'Released as a stable model; the previews before it do not count.',
      source: 'https://ai.google.dev/gemini-api/docs/changelog',
    },
  },
];

/** A model of the roster on a scorecard. */
export interface RosterRow extends RosterEntry {
  /** Benchmarks of which the snapshot has a figure of it. */
  readonly figures: number;
  /** Its place across the tasks; null where it lacks a task or is not ready. */
  readonly rank: number | null;
  readonly scores: readonly { readonly category: string; readonly score: number }[];
  /** Why nothing more can be said; null where there is something. */
  readonly lacks: string | null;
}

/** What a card’s tasks and places tell of each model of the roster. What is not known is said, and never made up. */
export function rosterRows(
  tasks: readonly {
    readonly category: string;
    readonly models: readonly { readonly model: string; readonly score: number }[];
  }[],
  places: readonly { readonly model: string; readonly rank: number | null }[],
  holdings: Holdings,
): RosterRow[] {
  return ROSTER.map((entry) => {
    const { key, productionReady } = entry;
    const figures = holdings.get(key)?.size ?? 0;
    const scores = tasks.flatMap(({ category, models }) =>
      models.flatMap(({ model, score }) => (model === key ? [{ category, score }] : [])),
    );
    return {
      ...entry,
      figures,
      rank: productionReady.ready ? (places.find(({ model }) => model === key)?.rank ?? null) : null,
      scores,
      lacks: lackOf(figures, scores.length, tasks.length),
    };
  });
}

function lackOf(figures: number, scores: number, tasks: number): string | null {
  if (figures === 0) return 'no figures yet';
  if (scores === 0) return 'no figures of these tasks yet';
  return scores < tasks ? `figures of ${scores} of ${tasks} tasks` : null;
}
