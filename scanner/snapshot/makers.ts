/** A maker: its short name here, and every spelling of it as an organization of a board, a seller or the Hub. */
type Maker = readonly [id: string, ...spellings: string[]];

/** Makers by their spellings, reviewed by hand. A spelling not listed stands for itself. */
const MAKERS: readonly Maker[] = [
  ['01-ai', '01.AI', '01 AI'],
  ['ai21', 'ai21labs', 'AI21 Labs'],
  [
    'allenai',
    'Allen AI',
    'Ai2',
    'Allen Institute for AI',
    'Allen Institute for AI,University of Washington',
    'Allen Institute for AI,University of Washington,New York University (NYU)',
  ],
  ['amazon', 'Amazon', 'amazon-nova', 'bedrock'],
  ['anthropic', 'Anthropic'],
  ['assemblyai', 'assembly'],
  ['arcee-ai', 'Arcee AI'],
  ['baidu', 'Baidu'],
  ['bigcode', 'Hugging Face,ServiceNow,NVIDIA,BigCode'],
  ['black-forest-labs', 'Black Forest Labs'],
  ['bytedance', 'Bytedance', 'ByteDance', 'ByteDance-Seed', 'bytedance-seed'],
  ['cohere', 'Cohere', 'CohereLabs', 'CohereForAI', 'Cohere,Cohere for AI'],
  ['databricks', 'Databricks'],
  ['deepseek', 'DeepSeek', 'DeepSeek AI', 'deepseek-ai', 'DeepSeek,Peking University'],
  [
    'google',
    'Google',
    'Google DeepMind',
    'DeepMind',
    'Google Research',
    'Google DeepMind,Google',
    'Google,Google DeepMind',
    'gemini',
    'vertex_ai',
  ],
  ['ibm', 'IBM', 'ibm-granite'],
  ['inception', 'Inception AI', 'Inception'],
  ['kwaipilot', 'KwaiKAT', 'Kwaipilot'],
  ['lmsys', 'LMSYS', 'Large Model Systems Organization,University of California (UC) Berkeley'],
  ['meituan', 'Meituan', 'meituan-longcat'],
  ['meta', 'Meta', 'Meta AI', 'meta-llama', 'facebook', 'meta_llama', 'meta-ai'],
  ['microsoft', 'Microsoft', 'Microsoft AI', 'Microsoft Research'],
  ['minimax', 'MiniMax', 'MiniMaxAI'],
  ['mistral', 'Mistral', 'Mistral AI', 'mistralai'],
  ['moonshot', 'Moonshot', 'Moonshot AI', 'moonshotai', 'moonshot-ai'],
  ['mosaicml', 'MosaicML'],
  ['nousresearch', 'NousResearch', 'Nous Research'],
  ['nvidia', 'NVIDIA', 'Nvidia'],
  ['openai', 'OpenAI', 'azure'],
  ['perplexity', 'Perplexity', 'Perplexity AI'],
  ['qwen', 'Qwen', 'Alibaba', 'alibaba', 'dashscope', 'Alibaba Cloud'],
  ['reka', 'Reka', 'Reka AI', 'RekaAI', 'rekaai'],
  ['stabilityai', 'Stability AI', 'stability'],
  ['stepfun', 'StepFun', 'stepfun-ai'],
  ['tencent', 'Tencent'],
  ['tii', 'Technology Innovation Institute', 'tiiuae', 'TII'],
  ['xai', 'xAI', 'x-ai', 'xai-org'],
  ['xiaomi', 'Xiaomi', 'XiaomiMiMo'],
  [
    'zai',
    'Z.ai',
    'z-ai',
    'zai-org',
    'zhipuai',
    'Zhipu',
    'Zhipu AI',
    'Z.ai (Zhipu AI)',
    'Z.ai (Zhipu AI),Tsinghua University',
    'THUDM',
    'Tsinghua',
  ],
];

const BY_SPELLING: ReadonlyMap<string, string> = new Map(
  MAKERS.flatMap(([id, ...spellings]) => [id, ...spellings].map((spelling) => [spelling.toLowerCase(), id] as const)),
);

/** Makers of families whose name nobody else uses; for boards that name no maker. Whole first words only. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^(llama|mistral).*-(nemotron|steerlm|minitron)\b/, 'nvidia'],
  [/^(claude)\b/, 'anthropic'],
  [/^(gpt-(\d|oss|image|audio)|chatgpt|o1|o3|o4|codex|text-davinci|davinci|sora|dall-e|whisper)/, 'openai'],
  [/^(gemini|gemma|palm|imagen|veo)\b/, 'google'],
  [/^grok\b/, 'xai'],
  [/^deepseek\b/, 'deepseek'],
  [/^(qwen[\d.]*|qwq)\b/, 'qwen'],
  [/^kimi\b/, 'moonshot'],
  [/^(glm|chatglm\d?)\b/, 'zai'],
  [/^minimax\b/, 'minimax'],
  [/^mimo\b/, 'xiaomi'],
  [/^(mistral|mixtral|ministral|magistral|devstral|codestral|pixtral|voxtral)\b/, 'mistral'],
  [/^llama[\d.]*\b/, 'meta'],
  [/^nemotron\b/, 'nvidia'],
  [/^(phi|wizardlm-2)\b/, 'microsoft'],
  [/^(command|c4ai)\b/, 'cohere'],
  [/^granite\b/, 'ibm'],
  [/^yi-/, '01-ai'],
  [/^jamba\b/, 'ai21'],
  [/^reka\b/, 'reka'],
  [/^sonar\b/, 'perplexity'],
  [/^longcat\b/, 'meituan'],
  [/^mai-/, 'microsoft'],
  [/^olmo\b/, 'allenai'],
  [/^hunyuan\b/, 'tencent'],
  [/^ernie\b/, 'baidu'],
  [/^nova\b|^amazon-nova\b/, 'amazon'],
  [/^(step)\b/, 'stepfun'],
];

/** The short name of a maker, from any of its spellings; of an unlisted one its own name in lower case. */
export function makerOf(spelling: string | null): string | null {
  const written = spelling?.trim().toLowerCase() ?? '';
  if (written === '') return null;
  return BY_SPELLING.get(written) ?? (written.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || null);
}

/** The maker of a family of models, where its name alone tells it. */
export const makerOfFamily = (name: string): string | null =>
  FAMILIES.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? null;
