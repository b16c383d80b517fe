import type { HubModel } from '../model.ts';
import { identity } from './from-body.ts';
import { textOf } from './html.ts';

const scale: { readonly [letter: string]: number } = { k: 1e3, K: 1e3, M: 1e6, B: 1e9 };

/** The models of a recorded listing, from what their cards show; counts are as rounded as they were there. */
export function listingModels(page: string): HubModel[] {
  return [...page.matchAll(/<article[\s\S]*?<\/article>/g)].map(([card]) => modelOf(card));
}

function modelOf(card: string): HubModel {
  const id = /href="\/([^"]+)"/.exec(card)?.[1] ?? '';
  const [first = '', ...parts] = textOf(card.replace(/[\s\S]*<\/header>/, '')).split(' • ');
  const counts = parts.filter((part) => /^[\d.]+[kKM]?$/.test(part)).map(amount);
  const size = /Number of parameters in the model: ([\d.]+[KMB])/.exec(card)?.[1];
  const time = /<time datetime="([^"]+)"/.exec(card)?.[1];
  // A pill on the card says that the person who recorded it could see more than the public.
  const hidden = />\s*private\s*</.test(card);
  return {
    id,
    ...identity(id, {}),
    author: id.split('/')[0] ?? '',
    files: [],
    ...(hidden ? {} : { private: false }),
    ...(time !== undefined && { lastModified: `${time}.000Z` }),
    ...(/^[A-Z][a-z-]/.test(first) && !first.startsWith('Updated') && { pipeline_tag: taskOf(first) }),
    ...(size !== undefined && { numParameters: amount(size) }),
    downloads: counts[0] ?? 0,
    likes: counts[1] ?? 0,
  };
}

/** `Text Generation` is `text-generation`. */
function taskOf(label: string): string {
  return label.toLowerCase().replaceAll(' ', '-');
}

function amount(text: string): number {
  const unit = scale[text.slice(-1)];
  return Math.round(Number.parseFloat(text) * (unit ?? 1));
}
