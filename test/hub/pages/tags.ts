import type { JsonObject } from '../json.ts';
import type { HubModel } from '../model.ts';
import { type Markup, markup } from './markup.ts';
import { taskLabel } from './wording.ts';

const formats = new Set(['safetensors', 'pytorch', 'gguf', 'onnx']);

/** The model's tags as the page data describes them. */
export function tagObjects(model: HubModel): JsonObject[] {
  return (model.tags ?? []).map((id) => {
    const type = typeOf(model, id);
    return {
      id,
      label: type === 'pipeline_tag' ? taskLabel(id) : (id.split(/^(?:license|dataset):/).at(-1) ?? id),
      type,
    };
  });
}

/** The row of tag links under the title. */
export function tagRow(model: HubModel): Markup {
  const links = tagObjects(model).map((tag) => {
    const [id, label, type] = [String(tag.id), String(tag.label), String(tag.type)];
    const parameter = ['pipeline_tag', 'library', 'language', 'dataset', 'license'].includes(type) ? type : 'other';
    const target = `/models?${parameter}=${encodeURIComponent(id)}`;
    return markup`<a class="mb-1 mr-1 md:mb-1.5 md:mr-1.5 rounded-lg" href="${target}"><div class="tag   tag-white "><span>${label}</span></div></a>`;
  });
  return markup`<div class="mb-3 flex flex-wrap md:mb-4">${links}</div>`;
}

function typeOf(model: HubModel, tag: string): string {
  if (tag === model.pipeline_tag) return 'pipeline_tag';
  if (tag === model.library_name || formats.has(tag)) return 'library';
  const prefix = /^(license|dataset|arxiv|region|base_model|doi):/.exec(tag)?.[1];
  if (prefix !== undefined) return prefix;
  return /^[a-z]{2}$/.test(tag) ? 'language' : 'other';
}
