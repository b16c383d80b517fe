/** One judgement that anyone who knows the Hub would share: the first model deserves the higher composite. */
export type Judgement = readonly [better: string, worse: string, reason: string];

const FRESH_COPY = 'a maintained model of a known maker stands above a fresh copy of the same name that nobody uses';
const QUANTIZED = 'a maker’s own safetensors stand above a stranger’s little-used quantization';
const EMPTY = 'a model in wide use stands above an upload without use or likes';

/** The expected partial order. Weights and curves are chosen so that it holds; it guards every later change of them. */
export const ORDER: readonly Judgement[] = [
  ['Qwen/Qwen3.8-27B', 'mr56/Qwen3.8-27B', FRESH_COPY],
  ['Qwen/Qwen3.8-27B', 'JasonOdinberg/Qwen3.8-27B', FRESH_COPY],
  ['Qwen/Qwen3.8-27B', 'leok7v/Qwen3.8-27B', QUANTIZED],
  ['Qwen/Qwen3.8-27B', 'JonathanColetti/Qwen3.8-27B-Uncensored-GGUF', QUANTIZED],
  ['Qwen/Qwen3.8-27B', 'KissMyShinyArse/Qwen3.8-27B-GGUF', QUANTIZED],
  [
    'unsloth/Qwen3.8-27B-GGUF',
    'KissMyShinyArse/Qwen3.8-27B-GGUF',
    'of two quantizations, the one of a known account with wide use',
  ],
  ['ggml-org/Qwen3.8-27B-GGUF', 'impacte/Qwen3.8-27B-GGUF', 'of two quantizations, the one in use'],
  ['meta-models/Muse-Glimmer-30B', 'Ishowbackup/Muse-Glimmer-30B', FRESH_COPY],
  ['moonshotai/Kimi-K3', 'olegt64/Kimi-K3', FRESH_COPY],
  ['moonshotai/Kimi-K3', 'Nordvik/Kimi-K3', FRESH_COPY],
  ['baidu/Unlimited-OCR', 'nesoai/Unlimited-OCR', FRESH_COPY],
  ['deepseek-ai/DeepSeek-V4-Pro-0813', 'scsysbcn/DeepSeek-V4-Pro-0813', FRESH_COPY],
  ['google/gemma-4-12B-it', 'batiai/gemma-4-12B-it-GGUF', QUANTIZED],
  ['zai-org/GLM-5.2', 'FenomAI/Qwen3.8-27B-NVFP4', EMPTY],
  ['sentence-transformers/all-MiniLM-L6-v2', 'aneforge/all-MiniLM-L6-v2', FRESH_COPY],
  ['sentence-transformers/all-MiniLM-L6-v2', 'huggingfacenzk/needle2', EMPTY],
  ['BAAI/bge-m3', 'gglgdl/Z-Image-Turbo', EMPTY],
  ['Qwen/Qwen3-8B', 'FenomAI/Qwen3.8-27B-GGUF', EMPTY],
  [
    'openai/gpt-oss-20b',
    'joyfox/MiniMax-H3-Turbo',
    'licensed weights in wide use stand above a repository without licence or weights',
  ],
  ['openai/whisper-large-v3-turbo', 'lightware-dev/parakeet-tdt-0.6b-v3', EMPTY],
  [
    'meta-llama/Llama-3.1-8B-Instruct',
    'nbpedro315/Dolphin3-Cyber-8B-GGUF',
    'even gated, a maker’s model in wide use stands above a derivative in little use',
  ],
  ['hexgrad/Kokoro-82M', 'eastmoe/SenseNova-U1.5-8B-MoT', EMPTY],
  [
    'google-bert/bert-base-uncased',
    'xavunit/Wan2.2-TI2V-5B',
    'an old, finished fixture of the field stands above an empty copy',
  ],
  [
    'openai-community/gpt2',
    'secutorpro/Qwen3.8-27B-heretic-ara',
    'an old, finished fixture of the field stands above an upload of days',
  ],
  ['thinkingmachines/Inkling', 'deepgrove/maple-preview', 'no code of its own on loading, and more use'],
  ['nvidia/nemotron-3.5-asr-streaming-0.6b', 'lightware-dev/parakeet-tdt-0.6b-v3', EMPTY],
  [
    'microsoft/Fara1.5-27B',
    'miss-t/Qwen3.8-27B-AEON-ULTIMATE-UNCENSORED-BF16',
    'a verified maker’s model stands above an anonymous re-upload',
  ],
  ['Qwen/Qwen3-Coder-30B-A3B-Instruct', 'taurusduan/Qwen3.5-9B-Uncensored-HauhauCS-Aggressive', EMPTY],
  ['ggml-org/gemma-3-1b-it-GGUF', 'erenyeager-1/Ling-3.0-tiny-GGUF', 'of two quantizations, the one in use'],
  [
    'openai/privacy-filter',
    'Open-OSS/privacy-filter',
    'the original stands above the malicious copy that took its name',
  ],
  [
    'mr56/Qwen3.8-27B',
    'Open-OSS/privacy-filter',
    'an unused but harmless copy stands above a malicious one in wide use',
  ],
  ['olegt64/Kimi-K3', 'mcpotato/42-eicar-street', 'nothing stands below a repository whose files the Hub found unsafe'],
  [
    'huggingfacenzk/needle2',
    'mcpotato/42-eicar-street',
    'nothing stands below a repository whose files the Hub found unsafe',
  ],
];

/** The day on which a model is judged where that matters: an incident is judged on its day, not months later. */
export const SEEN_ON: { readonly [id: string]: string } = {
  'Open-OSS/privacy-filter': '2026-05-08T00:00:00.000Z',
  'openai/privacy-filter': '2026-05-12T12:00:00.000Z',
};

/** The day of the recorded catalog, on which all others are judged. */
export const CATALOG_DAY = '2026-08-23T00:00:00.000Z';
