/** Official benchmarks of the Hub: dataset and task, and the benchmark here. A task of null is the dataset’s only one. */
const OFFICIAL: readonly (readonly [dataset: string, task: string | null, benchmark: string])[] = [
  ['Idavidrein/gpqa', 'gpqa_diamond', 'gpqa-diamond'],
  ['cais/hle', null, 'hle'],
  ['TIGER-Lab/MMLU-Pro', null, 'mmlu-pro'],
  ['SWE-bench/SWE-bench_Verified', null, 'swe-bench-verified'],
  ['princeton-nlp/SWE-bench_Verified', null, 'swe-bench-verified'],
  ['ScaleAI/SWE-bench_Pro', null, 'swe-bench-pro'],
  ['harborframework/terminal-bench-2.0', null, 'terminal-bench-2.0'],
  ['MathArena/aime_2026', null, 'aime-2026'],
  ['MathArena/aime_2025', null, 'aime-2025'],
  ['MathArena/hmmt_feb_2026', null, 'hmmt-2026'],
  ['openai/gsm8k', null, 'gsm8k'],
];

/** The datasets whose leaderboards are asked for. */
export const DATASETS: readonly string[] = [...new Set(OFFICIAL.map(([dataset]) => dataset))];

/** The benchmark of a dataset and task of the Hub; undefined for one that is not read. */
export const hubBenchmark = (dataset: string, task: string | null | undefined): string | undefined =>
  OFFICIAL.find(([id, only]) => id.toLowerCase() === dataset.toLowerCase() && (only === null || only === task))?.[2];

/** Whether notes say that a run had tools; null where they do not speak of it. */
export function toolsIn(notes: string | null | undefined): boolean | null {
  if (!notes) return null;
  if (/\b(no|without)\s+(any\s+)?tools?\b/i.test(notes)) return false;
  return /\b(with|w\/)\s+(tools?|python|search|browsing|code)/i.test(notes) ? true : null;
}
