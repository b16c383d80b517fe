/** What a model page tells of its model: a choice of the Hub's own fields, unchecked, for the background to read. */
export interface PageModel {
  readonly fields: { readonly [Field in PageField]?: unknown };
  readonly ownerKind?: 'user' | 'organization';
}

/**
 * Fields of the page's model that mean exactly what the API's fields of the same name mean. Nothing else leaves the
 * page: beside the model, its props may hold the reader's session.
 */
export const PAGE_FIELDS = [
  'author',
  'cardData',
  'config',
  'createdAt',
  'downloads',
  'downloadsAllTime',
  'gated',
  'id',
  'lastModified',
  'library_name',
  'likes',
  'model-index',
  'pipeline_tag',
  'private',
  'tags',
] as const;

export type PageField = (typeof PAGE_FIELDS)[number];

/** Of these objects only the named keys go along; chat templates and prompts are long and of no use. */
const INNER: { readonly [field: string]: readonly string[] } = {
  // of the two below, within config
  tokenizer_config: ['auto_map'],
  processor_config: ['auto_map'],
  cardData: [
    'license',
    'license_name',
    'license_link',
    'datasets',
    'metrics',
    'language',
    'base_model',
    'base_model_relation',
    'new_version',
  ],
  config: ['auto_map', 'tokenizer_config', 'processor_config'],
};

/** Longest props that are parsed, in characters: the longest recorded are 23,000; a longer text may be an attack. */
const MAX_PROPS = 1_000_000;
/** Longest message to the background, in characters of JSON. */
const MAX_SENT = 200_000;

/** The island's model, or why it could not be read; then the API is asked for everything. */
export type IslandReading = { readonly page: PageModel } | { readonly problem: string };

/** Reads the props of a ModelHeader island. `id` is the model that the page's address names: the two must agree. */
export function readIsland(island: Element, id: string): IslandReading {
  const props = island.getAttribute('data-props') ?? '';
  if (props.length > MAX_PROPS) return { problem: `its props have ${props.length} characters` };
  const parsed = parse(props);
  if ('problem' in parsed) return parsed;
  const { value } = parsed;
  const model = isRecord(value) ? value.model : undefined;
  if (!isRecord(model)) return { problem: 'its props hold no model' };
  if (model.id !== id) return { problem: 'its props are of another model' };
  const page: PageModel = {
    fields: choose(model, PAGE_FIELDS),
    ...ownerKindOf(isRecord(value) ? value.author : undefined),
  };
  return JSON.stringify(page).length > MAX_SENT ? { problem: 'its model is too large' } : { page };
}

function parse(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: `its props are no JSON (${String(error)})` };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The named keys of an object, and of the objects within that have keys to choose by. */
function choose(object: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  const chosen: Record<string, unknown> = {};
  for (const key of keys) {
    const value = object[key];
    if (value === undefined) continue;
    const inner = INNER[key];
    chosen[key] = inner && isRecord(value) ? choose(value, inner) : value;
  }
  return chosen;
}

function ownerKindOf(author: unknown): Pick<PageModel, 'ownerKind'> {
  if (!isRecord(author)) return {};
  if (author.type === 'org') return { ownerKind: 'organization' };
  return author.type === 'user' ? { ownerKind: 'user' } : {};
}
