import { gitFile } from '../files.ts';
import { objectId, sha1 } from '../hash.ts';
import { asText, asTexts, type JsonObject } from '../json.ts';
import type { HubFile, HubModel } from '../model.ts';
import type { HubOwner } from '../owner.ts';
import type { DemoClock } from './clock.ts';
import { cleanByTwo } from './scans.ts';

/** What a demo model has to say for itself; everything else follows from it. */
export interface DemoFacts extends Partial<Omit<HubModel, 'id' | '_id' | 'sha' | 'createdAt' | 'lastModified'>> {
  readonly id: string;
  readonly files: readonly HubFile[];
  readonly bornDaysAgo: number;
  readonly changedDaysAgo: number;
  /** Tags that do not follow from the other facts. */
  readonly moreTags?: readonly string[];
}

const attributes = '*.safetensors filter=lfs diff=lfs merge=lfs -text\n*.bin filter=lfs diff=lfs merge=lfs -text\n';

/** Completes a demo model the way the Hub would: identity, tags, storage, a card with its front matter. */
export function demoModel(clock: DemoClock, facts: DemoFacts): HubModel {
  const { bornDaysAgo, changedDaysAgo, moreTags, files, card, ...given } = facts;
  const all = [...files, ...usualFiles(files, card && withFrontMatter(card, given.cardData))];
  return {
    author: given.id.split('/')[0] ?? '',
    private: false,
    disabled: false,
    gated: false,
    downloads: 0,
    likes: 0,
    spaces: [],
    config: {},
    modelIndex: null,
    usedStorage: all.reduce((sum, file) => sum + (file.lfs ? (file.size ?? 0) : 0), 0),
    xetEnabled: true,
    ...given,
    _id: objectId(clock.daysAgo(bornDaysAgo), given.id),
    sha: sha1(`head of ${given.id}`),
    createdAt: clock.at(bornDaysAgo),
    lastModified: clock.at(changedDaysAgo),
    tags: [...tagsOf(given, all), ...(moreTags ?? []), 'region:us'],
    files: all,
  };
}

/** An owner whose account is so many days old. */
export function demoOwner(clock: DemoClock, bornDaysAgo: number, owner: Omit<HubOwner, '_id'>): HubOwner {
  const born = clock.daysAgo(bornDaysAgo);
  return {
    ...(owner.type === 'org' && { isVerified: false }),
    ...owner,
    _id: objectId(born, `owner ${owner.name}`),
    ...(owner.type === 'user' && { createdAt: born.toISOString() }),
  };
}

/** The files nearly every repository has, scanned when the others are. */
function usualFiles(files: readonly HubFile[], card: string | undefined): HubFile[] {
  const scanned = files.some((file) => file.security !== undefined);
  const usual = [gitFile('.gitattributes', attributes), ...(card === undefined ? [] : [gitFile('README.md', card)])];
  return scanned ? usual.map((file) => ({ ...file, security: cleanByTwo })) : usual;
}

function tagsOf(given: Partial<HubModel>, files: readonly HubFile[]): string[] {
  const { cardData, config } = given;
  const endings = [
    ['safetensors', '.safetensors'],
    ['gguf', '.gguf'],
    ['onnx', '.onnx'],
    ['pytorch', '.bin'],
  ];
  const formats = endings.filter(([, ending]) => files.some((file) => file.path.endsWith(ending ?? '')));
  const bases = asTexts(cardData?.base_model);
  const relation = asText(given.baseModels?.relation);
  return [
    ...[given.library_name, given.pipeline_tag, asText(config?.model_type)].filter((tag) => tag !== undefined),
    ...formats.flatMap(([format]) => format ?? []),
    ...(config?.auto_map === undefined ? [] : ['custom_code']),
    ...asTexts(cardData?.tags),
    ...asTexts(cardData?.language),
    ...asTexts(cardData?.datasets).map((name) => `dataset:${name}`),
    ...bases.flatMap((base) => [`base_model:${base}`, ...(relation ? [`base_model:${relation}:${base}`] : [])]),
    ...asTexts(cardData?.license).map((license) => `license:${license}`),
  ];
}

/** JSON is YAML, so the front matter can be written without a YAML writer. */
function withFrontMatter(card: string, data: JsonObject | undefined): string {
  if (data === undefined) return card;
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${card}`;
}
