import type { Unit } from '#shared/capability/benchmark';
import type { Row } from '../csv.ts';

/** One table of Epoch AI’s archive: which column holds which benchmark, and what else its rows tell. */
export interface EpochFile {
  readonly file: string;
  readonly benchmark: string | ((row: Row) => string | null);
  readonly column: string;
  readonly unit?: Unit;
  /** The column of the standard error, in the same unit. */
  readonly error?: string;
  readonly scaffold?: string;
  readonly shots?: string;
  readonly run?: string;
  /** `own`: run by Epoch AI, CC-BY. `board`: republished, under the terms of its board. `withheld`: not to be passed on. */
  readonly terms: 'own' | 'board' | 'withheld';
}

const own = (file: string, benchmark: string): EpochFile => ({
  file: `${file}.csv`,
  benchmark,
  column: 'mean_score',
  error: 'stderr',
  run: 'Started at',
  terms: 'own',
});

const board = (
  file: string,
  benchmark: EpochFile['benchmark'],
  column: string,
  more: Partial<EpochFile> = {},
): EpochFile => ({
  file: `${file}_external.csv`,
  benchmark,
  column,
  terms: 'board',
  ...more,
});

// Rows without a version repeat the figures of labelled rows wherever both exist, and were run after version 2.0 opened.
const OPENED = '2025-10-31';
const terminalBench = (row: Row): string | null =>
  /terminal-bench v2/i.test(row.Source ?? '') || (row['Run date'] ?? '') >= OPENED ? 'terminal-bench-2.0' : null;
const metr = (row: Row): string | null =>
  row['METR version'] === 'METR-Horizon-v1.1' ? 'metr-time-horizon-1.1' : null;

/** The tables that are read. Those of boards that have an importer of their own are not among them. */
export const EPOCH_FILES: readonly EpochFile[] = [
  own('gpqa_diamond', 'gpqa-diamond'),
  own('frontiermath', 'frontiermath'),
  own('frontiermath_tier_4', 'frontiermath-tier-4'),
  own('frontiermath_tiers_1_3_v2', 'frontiermath-v2'),
  own('otis_mock_aime_2024_2025', 'otis-mock-aime-2024-2025'),
  own('math_level_5', 'math-level-5'),
  own('simpleqa_verified', 'simpleqa-verified'),
  own('swe_bench_verified', 'swe-bench-verified'),
  own('chess_puzzles', 'chess-puzzles'),
  {
    file: 'swe_bench_bash.csv',
    benchmark: 'swe-bench-verified-bash-only',
    column: '% Resolved',
    run: 'Date run',
    terms: 'withheld',
  },
  board('hle', 'hle', 'Accuracy', { error: 'Accuracy Standard Error' }),
  board('hle', 'hle-calibration-error', 'Calibration Error', { unit: 'percent' }),
  board('simplebench', 'simplebench', 'Score (AVG@5)'),
  board('arc_agi_2', 'arc-agi-2', 'Score'),
  board('arc_agi', 'arc-agi-1', 'Score'),
  board('os_world', 'osworld', 'Score', { unit: 'percent', scaffold: 'Agent', run: 'Date added' }),
  board('terminalbench', terminalBench, 'Accuracy mean', { error: 'Accuracy SE', scaffold: 'Agent', run: 'Run date' }),
  board('gdpval', 'gdpval', 'Win Rate (%)'),
  board('deepresearchbench', 'deep-research-bench', 'Average score'),
  board('metr_time_horizons', metr, 'Time horizon', { unit: 'minutes' }),
  board('webdev_arena', 'webdev-arena', 'Arena Score', { unit: 'elo', run: 'Last updated' }),
  board('weirdml', 'weirdml', 'Accuracy', { error: 'Accuracy SE' }),
  board('gso', 'gso', 'Score OPT@1', { scaffold: 'Scaffold', run: 'Evaluation date' }),
  board('cybench', 'cybench', 'Unguided % Solved'),
  board('cad_eval', 'cad-eval', 'Overall pass (%)'),
  board('the_agent_company', 'the-agent-company', '% Score', { scaffold: 'Name', run: 'Date' }),
  board('apex_agents', 'apex-agents', 'Pass@1 score'),
  board('posttrainbench', 'posttrainbench', 'Average (%)', { scaffold: 'Scaffold' }),
  board('balrog', 'balrog', 'Average progress', { error: 'Average Standard error', run: 'Date added' }),
  board('vpct', 'vpct', 'Correct'),
  board('geobench', 'geobench', 'ACW Avg Score', { unit: 'points' }),
  board('fictionlivebench', 'fictionlivebench-120k', '120k token score'),
  board('lech_mazur_writing', 'creative-writing-mazur', 'Mean score', { unit: 'points' }),
  board('video_mme', 'video-mme', 'Overall (no subtitles)'),
  board('mmlu', 'mmlu', 'EM', { shots: 'Shots' }),
  board('gsm8k', 'gsm8k', 'EM', { shots: 'Shots' }),
  board('trivia_qa', 'triviaqa', 'EM', { shots: 'Shots' }),
  board('bbh', 'bbh', 'Average', { shots: 'Shots' }),
  board('adversarial_nli', 'anli', 'Score', { shots: 'Shots' }),
  board('arc_ai2', 'arc-challenge', 'Challenge score', { shots: 'Shots' }),
  board('bool_q', 'boolq', 'Score', { shots: 'Shots' }),
  board('common_sense_qa_2', 'commonsense-qa-2', 'Score', { shots: 'Shots' }),
  board('hella_swag', 'hellaswag', 'Overall accuracy', { shots: 'Shots' }),
  board('lambada', 'lambada', 'Score', { shots: 'Shots' }),
  board('open_book_qa', 'openbookqa', 'Accuracy', { shots: 'Shots' }),
  board('piqa', 'piqa', 'Score', { shots: 'Shots' }),
  board('science_qa', 'scienceqa', 'Score', { shots: 'Shots' }),
  board('superglue', 'superglue', 'Score'),
  board('wino_grande', 'winogrande', 'Accuracy', { shots: 'Shots' }),
];
