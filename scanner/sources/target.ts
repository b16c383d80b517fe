import type { ModelReference } from '../contract.ts';
import { parseReference } from '../reference.ts';

/** What a text names that is not on this disk: a model of the Hub, a file of one, or an address. */
export type Target =
  | { readonly kind: 'repository'; readonly reference: ModelReference }
  | { readonly kind: 'file'; readonly reference: ModelReference; readonly path: string }
  | { readonly kind: 'address'; readonly url: string };

const WITH_PATH: ReadonlySet<string> = new Set(['blob', 'resolve', 'raw', 'tree']);

/** Understands `hf://owner/name[@revision][/path]`, `owner/name`, pages and files of the Hub, and other addresses. */
export function parseTarget(text: string): Target | undefined {
  const reference = parseReference(text);
  if (reference) {
    const path = pathIn(text.trim(), reference);
    return path === '' ? { kind: 'repository', reference } : { kind: 'file', reference, path };
  }
  return /^https?:\/\//i.test(text) && URL.canParse(text) && !/^hf:/i.test(text) ? address(text) : undefined;
}

// A part after # is for people, and a name and password in an address would end up in messages.
function address(text: string): Target | undefined {
  const url = new URL(text);
  url.hash = '';
  return url.username === '' && url.password === '' ? { kind: 'address', url: url.href } : undefined;
}

function pathIn(text: string, reference: ModelReference): string {
  const protocol = /^hf:\/\//i.test(text);
  const web = /^(https?:\/\/)?(www\.)?(huggingface\.co|hf\.co)\//i.exec(text);
  if (!protocol && !web) return '';
  const rest = text.slice(protocol ? 5 : web?.[0].length).split(/[?#]/)[0] ?? '';
  const segments = rest.split('/').filter(Boolean).map(decodeURIComponent);
  if (protocol && segments[0] === 'models') segments.shift();
  segments.splice(0, reference.id.split('/').length);
  if (web) {
    if (!WITH_PATH.has(segments.shift() ?? '')) return '';
    if (segments.length > 0 && segments[0] !== 'refs') segments.shift();
    else segments.splice(0, 3);
  } else if (reference.revision?.startsWith('refs/') && /@refs\//.test(rest)) segments.splice(0, 2);
  return segments.join('/');
}
