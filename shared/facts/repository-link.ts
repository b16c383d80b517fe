import { nameOf, ownerOf } from '../names/model-id.ts';

/** A GitHub repository as named by a link. */
export interface RepositoryLink {
  readonly owner: string;
  readonly name: string;
}

const LINK = /(?<![\w.-])(?:www\.)?github\.com\/([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9_.-]{1,100})/g;
const MAX_LINKS = 200;

// Libraries and services that every card links to; none of them is the model's own code.
const INFRASTRUCTURE: ReadonlySet<string> = new Set(
  'huggingface ggml-org ggerganov vllm-project sgl-project pytorch tensorflow openai-python ollama lm-sys features sponsors topics orgs apps marketplace login about user-attachments'.split(
    ' ',
  ),
);

// Tools that cards thank or ask for; the model's own repository when the model is named like them.
const TOOLS: ReadonlySet<string> = new Set(
  'unsloth axolotl mergekit llama-factory mlx mlx-lm mlx-examples mlx-vlm transformers diffusers peft trl accelerate autogptq gptqmodel autoawq llm-awq exllamav2 exllamav3 llama.cpp whisper.cpp koboldcpp text-generation-webui sentence-transformers sd-scripts ai-toolkit comfyui stable-diffusion-webui lm-evaluation-harness tensorrt-llm model-optimizer llm-compressor auto-round vllm sglang ollama'.split(
    ' ',
  ),
);

/**
 * The GitHub repository that a model's card or tags name as its own, or null. Of several links, one whose owner or
 * name resembles the model's wins; else the first that is no common library. Bounded: the first 200 links are read.
 */
export function findRepositoryLink(card: string, tags: readonly string[], id: string): RepositoryLink | null {
  const links: RepositoryLink[] = [];
  for (const text of [card, ...tags]) {
    for (const [, owner = '', raw = ''] of text.matchAll(LINK)) {
      const name = raw.replace(/(\.git)?[.]*$/, '');
      if (name !== '' && !INFRASTRUCTURE.has(owner.toLowerCase())) links.push({ owner, name });
      if (links.length >= MAX_LINKS) break;
    }
  }
  const own = links.find((link) => resembles(link, id));
  return own ?? links.find(({ name }) => !TOOLS.has(name.toLowerCase())) ?? null;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function resembles(link: RepositoryLink, id: string): boolean {
  const model = letters(nameOf(id));
  const repository = letters(link.name);
  const sameOwner = letters(link.owner) === letters(ownerOf(id) ?? '');
  const sameName = repository.length >= 3 && (model.includes(repository) || repository.includes(model));
  return sameOwner || sameName;
}
