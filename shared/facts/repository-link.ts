import { INFRASTRUCTURE, NO_OWNERS } from './infrastructure.ts';

/** A GitHub repository as an address names it. */
export interface RepositoryLink {
  readonly owner: string;
  readonly name: string;
}

const MAX_TEXT = 600_000;
const MAX_LINKS = 500;

// Bounded everywhere, and anchored to what may stand before an address: `notgithub.com` is another site.
const LINK =
  /(?<=^|[\s(<[\]"'`|>]|\/\/)(?:www\.)?github\.com\/([A-Za-z0-9-]{1,39})\/([\w.-]{1,100})(?:\/(\w{1,20}))?/gim;

// Pages about something in a repository, and pictures from it: cited more often than one's own.
const ASIDE = /^(issues|pull|pulls|discussions|actions|workflows|assets|releases|wiki|commit|raw|graphs|stargazers)$/i;
const INTRODUCED = /\b(repository|repo|code|codebase|source|github(?!\.com))\b[^\n]{0,60}$/i;

interface Candidate extends RepositoryLink {
  readonly worth: number;
}

/**
 * The GitHub repository that a model's card or tags name as the model's own: the link whose owner or name resembles
 * the model's most, or else one that the card introduces as its code. Null when no link is plausible; libraries that
 * every card links to never are.
 */
export function findRepositoryLink(text: string, tags: readonly string[], id: string): RepositoryLink | null {
  const tagged = tags.map(
    (tag) => `repository ${tag.replace(/^[\w-]{1,20}:(?=(https?:\/\/)?(www\.)?github\.com)/i, ' ')}`,
  );
  const all = `${tagged.join('\n').slice(0, MAX_TEXT)}\n${text.slice(0, MAX_TEXT)}`;
  let best: Candidate | null = null;
  let links = 0;
  for (const match of all.matchAll(LINK)) {
    const candidate = candidateOf(match, all, id);
    if (candidate && candidate.worth > (best?.worth ?? 0)) best = candidate;
    links += 1;
    if (links >= MAX_LINKS) break;
  }
  return best && { owner: best.owner, name: best.name };
}

function candidateOf(match: RegExpExecArray, text: string, id: string): Candidate | null {
  const [, owner = '', written = '', view = ''] = match;
  const name = written.replace(/\.git$/i, '').replace(/\.+$/, '');
  if (name === '' || NO_OWNERS.has(owner.toLowerCase())) return null;
  const [ownOwner, ownName] = id.includes('/')
    ? [id.slice(0, id.indexOf('/')), id.slice(id.indexOf('/') + 1)]
    : ['', id];
  const sameOwner = resembles(owner, ownOwner);
  if (isInfrastructure(owner, name) && plainly(owner) !== plainly(ownOwner)) return null;
  const resemblance = (sameOwner ? 2 : 0) + (sharesName(name, ownName) ? 3 : 0);
  const aside = ASIDE.test(view);
  const introduced = !aside && INTRODUCED.test(text.slice(Math.max(0, match.index - 80), match.index));
  if (resemblance === 0) return introduced ? { owner, name, worth: 1 } : null;
  return { owner, name, worth: resemblance * 2 + (aside ? 0 : 1) };
}

const isInfrastructure = (owner: string, name: string): boolean =>
  INFRASTRUCTURE.has(`${owner}/${name}`.toLowerCase()) || INFRASTRUCTURE.has(`${owner}/*`.toLowerCase());

const plainly = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

// `QwenLM` and `Qwen`, `deepseek-ai` and `deepseek`: one inside the other, and neither too short to mean anything.
function resembles(a: string, b: string): boolean {
  const [x, y] = [plainly(a), plainly(b)];
  return Math.min(x.length, y.length) >= 4 ? x.includes(y) || y.includes(x) : x === y && x !== '';
}

// `Qwen3-Coder` and `Qwen3-Coder-30B`, or the same first word: `tern` and `Tern-7B-Instruct`.
function sharesName(repository: string, model: string): boolean {
  if (resembles(repository, model)) return true;
  const [first, own] = [firstWord(repository), firstWord(model)];
  return first.length >= 3 && first === own;
}

const firstWord = (name: string): string => (/[a-z]+/.exec(name.toLowerCase()) ?? [''])[0];
