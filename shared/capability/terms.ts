/** Who publishes a benchmark's results: the address, the terms of the figures, and whom to credit. */
export interface Terms {
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
}

const EPOCH: Terms = {
  source: 'https://epoch.ai/benchmarks',
  licence: 'CC-BY-4.0',
  attribution: 'Epoch AI, “AI Benchmarking Hub”',
};

/** A board of others that Epoch AI republishes: each figure keeps the terms of its own board. */
const board = (name: string, source: string): Terms => ({
  source,
  licence: 'facts, terms of the board',
  attribution: `${name}, by way of Epoch AI’s Benchmarking Hub`,
});

const arena = (list: string): Terms => ({
  source: `https://arena.ai/leaderboard/${list}`,
  licence: 'CC-BY-4.0',
  attribution: 'Arena ratings by LMArena (Arena Intelligence Inc.)',
});

const hub = (dataset: string): Terms => ({
  source: `https://huggingface.co/datasets/${dataset}`,
  licence: 'facts, published by model repositories',
  attribution: 'Evaluation results on the Hugging Face Hub, by the repository named',
});

const OPEN_LLM: Terms = {
  source: 'https://huggingface.co/datasets/open-llm-leaderboard/contents',
  licence: 'facts, no licence declared',
  attribution: 'Open LLM Leaderboard, Hugging Face',
};

const EVALPLUS: Terms = {
  source: 'https://evalplus.github.io/leaderboard.html',
  licence: 'Apache-2.0',
  attribution: 'EvalPlus',
};

const LIVEBENCH: Terms = {
  source: 'https://livebench.ai',
  licence: 'facts, no licence declared',
  attribution: 'LiveBench',
};

const AIDER: Terms = {
  source: 'https://aider.chat/docs/leaderboards/',
  licence: 'Apache-2.0',
  attribution: 'aider.chat',
};

const ASR: Terms = {
  source: 'https://huggingface.co/spaces/hf-audio/open_asr_leaderboard',
  licence: 'Apache-2.0',
  attribution: 'Open ASR Leaderboard, Hugging Face',
};

const MTEB: Terms = {
  source: 'https://huggingface.co/spaces/mteb/leaderboard',
  licence: 'CC0-1.0',
  attribution: 'MTEB',
};

const ARC_PRIZE: Terms = {
  source: 'https://arcprize.org/leaderboard',
  licence: 'facts, terms of the board',
  attribution: 'ARC Prize Foundation',
};

const scale = (list: string): Terms => ({
  source: `https://labs.scale.com/leaderboard/${list}`,
  licence: 'facts, terms of the board',
  attribution: 'Scale AI',
});

const TBENCH: Terms = {
  source: 'https://www.tbench.ai/leaderboard',
  licence: 'facts, terms of the board',
  attribution: 'Terminal-Bench',
};

/** The publishers of results, by short name. */
export const TERMS = {
  AIDER,
  ARC_PRIZE,
  ASR,
  EPOCH,
  EVALPLUS,
  LIVEBENCH,
  MTEB,
  OPEN_LLM,
  TBENCH,
  arena,
  board,
  hub,
  scale,
} as const;
