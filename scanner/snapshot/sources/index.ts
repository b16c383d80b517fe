import type { Source } from '../source.ts';
import { aider } from './aider.ts';
import { arcPrize } from './arc-prize.ts';
import { epoch } from './epoch.ts';
import { evalplus } from './evalplus.ts';
import { hubResults } from './hub-results.ts';
import { litellm } from './litellm.ts';
import { livebench } from './livebench.ts';
import { llmPrices } from './llm-prices.ts';
import { lmarena } from './lmarena.ts';
import { modelsDev } from './models-dev.ts';
import { mteb } from './mteb.ts';
import { openAsr } from './open-asr.ts';
import { openLlmLeaderboard } from './open-llm-leaderboard.ts';
import { openEvals } from './openevals.ts';
import { openRouter } from './openrouter.ts';
import { scale } from './scale.ts';
import { terminalBench } from './terminal-bench.ts';

/** Every source. Adding one: its file, its test, one line here. */
export const SOURCES: readonly Source[] = [
  aider,
  arcPrize,
  epoch,
  evalplus,
  hubResults,
  litellm,
  livebench,
  llmPrices,
  lmarena,
  modelsDev,
  mteb,
  openAsr,
  openEvals,
  openLlmLeaderboard,
  openRouter,
  scale,
  terminalBench,
];
