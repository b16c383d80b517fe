/** A model's name without the effort that was bought, and that effort. */
export interface Split {
  readonly name: string;
  readonly effort: string | null;
}

const LEVEL = 'x?high|max|medium|low|minimal|none|unknown|default|no-?think(?:ing)?|no-?reasoning|thinking';
const BUDGET = '\\d+k';

/** In these families “thinking” is a way to run a model; elsewhere it may be a model of its own, such as Kimi-K2-Thinking. */
const HYBRID =
  /^(claude|gemini|deepseek-v3|kimi-k2\.5|kimi-k2\.6|glm|grok-4\.1-thinking|qwen3-(32b|30b-a3b|235b-a22b)-(no-)?thinking$)/i;

const TAILS: readonly RegExp[] = [
  // Epoch AI: claude-opus-4-6_32K, gpt-5.4-2026-03-05_xhigh
  new RegExp(`^(?<name>.+?)_(?<effort>${LEVEL}|${BUDGET})$`, 'i'),
  // In brackets: o3 (high), claude-sonnet-4-20250514 (32k thinking), gpt-5.4-high (codex-harness)
  new RegExp(
    `^(?<name>.+?)\\s*\\((?:default\\s+)?(?<effort>${LEVEL}|no think(?:ing)?|default think|thinking-minimal|${BUDGET}(?: think(?:ing)?(?: tokens)?)?)\\)$`,
    'i',
  ),
  // LiveBench: claude-opus-4-5-20251101-thinking-64k-high-effort, gpt-5.2-2025-12-11-nothinking, …-highthinking
  /^(?<name>.+?)-(?<effort>(?:thinking-)?(?:auto-|\d+k-)?(?:x?high|max|medium|low)-effort)$/i,
  /^(?<name>.+?)-(?<effort>highthinking|nothinking)$/i,
];
const THINKING = /^(?<name>.+?)-(?<effort>(?:no-)?thinking(?:-\d+k|-minimal)?|instant)$/i;
// Only the makers that sell efforts under one name: elsewhere -high or -medium is part of a model's name.
const SOLD =
  /^(?<name>(?:gpt-5|gpt-oss|o[134]|grok-3-mini|gemini-3|codex).*?)-(?<effort>xhigh|high|medium|low|minimal)$/i;

/** Splits a name as boards write it. Runs of one model at several efforts get one name. */
export function splitEffort(written: string): Split {
  const name = written.trim();
  for (const pattern of [...TAILS, ...(HYBRID.test(name) ? [THINKING] : []), SOLD]) {
    const found = pattern.exec(name)?.groups;
    if (found?.name && found.effort) return { name: found.name.trim(), effort: found.effort.toLowerCase() };
  }
  return { name, effort: null };
}
