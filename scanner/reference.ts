import type { ModelReference } from './contract.ts';

const PART = /^[A-Za-z0-9_.-]{1,96}$/;
const HOSTS: readonly string[] = ['huggingface.co', 'www.huggingface.co', 'hf.co'];

// First segments of the site that are no owners.
const RESERVED: ReadonlySet<string> = new Set(
  (
    'models datasets spaces docs api settings new join login logout pricing tasks blog collections papers posts ' +
    'organizations users enterprise chat learn notifications search support terms-of-service privacy about jobs ' +
    'front resolve inference inference-endpoints storage buckets kernels changelog brand oauth welcome activity ' +
    'content-policy code-of-conduct metrics languages billing hub security'
  ).split(' '),
);

/**
 * Understands how people name a model: `owner/name`, a legacy `name`, either with `@revision`, an address of the
 * model's page or of a file below it, or `hf://owner/name`. Undefined for anything else, datasets and Spaces among it.
 */
export function parseReference(text: string): ModelReference | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 2_000) return undefined;
  if (/^hf:\/\//i.test(trimmed)) return ofProtocol(trimmed.slice(5));
  if (/^https?:\/\//i.test(trimmed)) return ofAddress(trimmed);
  return /^(www\.)?(huggingface\.co|hf\.co)\//i.test(trimmed) ? ofAddress(`https://${trimmed}`) : ofName(trimmed);
}

function ofName(text: string): ModelReference | undefined {
  const [id = '', revision] = splitOnce(text, '@');
  return reference(id.split('/'), revision);
}

function ofAddress(text: string): ModelReference | undefined {
  if (!URL.canParse(text)) return undefined;
  const { hostname, pathname } = new URL(text);
  if (!HOSTS.includes(hostname)) return undefined;
  const segments = decoded(pathname);
  if (!segments) return undefined;
  const [first = '', second, third, ...rest] = segments;
  // A legacy name has its views right behind it: `/gpt2/tree/main`.
  if (second === undefined || (VIEWS.has(second) && third !== undefined))
    return reference([first], revisionIn(second, third === undefined ? [] : [third, ...rest]));
  return reference([first, second], revisionIn(third, rest));
}

const VIEWS: ReadonlySet<string> = new Set([
  'tree',
  'blob',
  'resolve',
  'raw',
  'commit',
  'commits',
  'discussions',
  'edit',
]);
const WITH_REVISION: ReadonlySet<string> = new Set(['tree', 'blob', 'resolve', 'raw', 'commit', 'commits']);

// `refs/pr/1` may stand encoded as one segment or as three.
function revisionIn(view: string | undefined, rest: readonly string[]): string | undefined {
  if (view === undefined || !WITH_REVISION.has(view) || rest.length === 0) return undefined;
  return rest[0] === 'refs' && rest.length >= 3 ? rest.slice(0, 3).join('/') : rest[0];
}

function ofProtocol(text: string): ModelReference | undefined {
  const segments = decoded(text.split(/[?#]/)[0] ?? '');
  if (!segments) return undefined;
  const [first = '', second = '', ...rest] = segments[0] === 'models' ? segments.slice(1) : segments;
  const [owned, own] = splitOnce(first, '@');
  if (own !== undefined) return reference([owned], own);
  const [name, revision] = splitOnce(second, '@');
  if (revision === 'refs') return reference([first, name], ['refs', ...rest.slice(0, 2)].join('/'));
  return reference(name === '' ? [first] : [first, name], revision);
}

function decoded(path: string): string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function splitOnce(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function reference(parts: readonly string[], revision: string | undefined): ModelReference | undefined {
  const [first = ''] = parts;
  if (parts.length > 2 || RESERVED.has(first.toLowerCase()) || !parts.every(isPart)) return undefined;
  if (revision === undefined) return { id: parts.join('/') };
  return isRevision(revision) ? { id: parts.join('/'), revision } : undefined;
}

// As the Hub itself: no `..` in a part, no dot or hyphen at its ends.
const isPart = (part: string): boolean => PART.test(part) && !part.includes('..') && !/^[.-]|[.-]$/.test(part);

const isRevision = (revision: string): boolean =>
  /^[A-Za-z0-9_./-]{1,250}$/.test(revision) && !revision.split('/').some((part) => part === '' || /^\.+$/.test(part));
