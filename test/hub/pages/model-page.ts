import { repoStatus } from '../api/model-body.ts';
import { island } from './island.ts';
import { type Markup, markup } from './markup.ts';
import { modelHeader } from './model-header.ts';
import { readme } from './readme.ts';
import { shell } from './shell.ts';
import type { ModelView } from './view.ts';
import { shortParameters } from './wording.ts';

/** `/{owner}/{name}`: the model card. */
export function modelPage(view: ModelView): string {
  const { model } = view;
  const main = markup`${modelHeader(view, 'model')}
<div class="container relative flex flex-col md:grid md:space-y-0 w-full md:grid-cols-12 space-y-4 md:gap-6 mb-16"><section class="pt-8 border-gray-100 col-span-7 lg:col-span-8">${unsafeBanner(view)}${gate(view)}${readme(model) ?? noCard()}</section>
<section class="pt-8 border-gray-100 md:col-span-5 lg:col-span-4">${downloads(view)}${tensors(view)}${evaluations(view)}${spaces(view)}</section></div>`;
  return shell({ title: `${model.id} · Hugging Face`, path: `/${model.id}`, kind: 'ModelPage' }, main);
}

/** The red box on models in which the Hub's scanners found something. */
export function unsafeBanner({ model }: ModelView): Markup | undefined {
  const status = repoStatus(model);
  if (!status.filesWithIssues.some(({ level }) => level === 'unsafe')) return undefined;
  const props = { repoId: model.id, repoType: 'model', revision: 'main', securityRepoStatus: status };
  return island(
    'UnsafeBanner',
    props,
    markup`<div class="unsafe-banner">This model has one file that has been marked as unsafe.</div>`,
  );
}

function gate({ model }: ModelView): Markup | undefined {
  if (model.disabled === true) return markup`<div class="gate">Access to this model has been disabled.</div>`;
  if (model.gated === undefined || model.gated === false) return undefined;
  return markup`<div class="gate"><h2>You need to agree to share your contact information to access this model</h2><p>Log in or Sign Up to review the conditions and access this model content.</p></div>`;
}

function noCard(): Markup {
  return markup`<div class="no-card">No model card</div>`;
}

function downloads({ model }: ModelView): Markup {
  const count = model.downloads?.toLocaleString('en-US') ?? '-';
  return markup`<dl class="flex flex-wrap justify-between leading-tight"><dt class="text-sm text-gray-500">Downloads last month</dt><dd class="font-semibold">${count}</dd></dl>`;
}

function tensors({ model }: ModelView): Markup | undefined {
  const total = model.safetensors?.total;
  if (total === undefined) return undefined;
  const kinds = Object.keys(model.safetensors?.parameters ?? {}).join(' · ');
  return island(
    'ModelTensorsParams',
    { safetensors: model.safetensors },
    markup`<div class="panel"><h2>Safetensors</h2><div>Model size <b>${shortParameters(total)} params</b></div><div>Tensor type ${kinds}</div></div>`,
  );
}

function evaluations({ model }: ModelView): Markup | undefined {
  if (model.evalResults === undefined) return undefined;
  return island(
    'ModelEvalResults',
    { evalResults: model.evalResults },
    markup`<div class="panel"><h2>Evaluation results</h2>${model.evalResults.length} results</div>`,
  );
}

function spaces({ model }: ModelView): Markup | undefined {
  const all = model.spaces ?? [];
  if (all.length === 0) return undefined;
  const count = all.length > 100 ? '100 or more' : all.length;
  return island(
    'LinkedSpacesList',
    { count: all.length },
    markup`<div class="panel"><h2>Spaces using ${model.id} ${count}</h2></div>`,
  );
}
