import { isToken } from '#shared/text/token';
import type { Tokens } from './gather/tokens.ts';

/** The Hub that is asked unless `HF_ENDPOINT` names another. */
export const HUB = 'https://huggingface.co';
const GITHUB = 'https://api.github.com';

/** What the environment says about where to ask and as whom. */
export interface Environment {
  /** Address of the Hub, without a slash at the end. */
  readonly endpoint: string;
  readonly tokens: Tokens;
  /** What was found and could not be used, in sentences for people; never with a token in them. */
  readonly warnings: readonly string[];
}

/** Variables of the environment, such as `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Reads a text file; fails with an error whose `code` is `ENOENT` when there is none. */
export type ReadFile = (path: string) => Promise<string>;

/**
 * Reads the variables of the Hub's own tools and GitHub's. Every token belongs to one origin: `HF_TOKEN` to
 * `HF_ENDPOINT` when both are set, one that was saved at login to https://huggingface.co alone. Fails with an `Error`
 * for a `HF_ENDPOINT` that is no address.
 */
export async function readEnvironment(env: Variables, readFile: ReadFile): Promise<Environment> {
  const warnings: string[] = [];
  const endpoint = endpointOf(env);
  const tokens = new Map<string, string>();
  const offer = (origin: string, token: string | undefined, from: string): void => {
    const trimmed = token?.trim() ?? '';
    if (trimmed === '' || tokens.has(origin)) return;
    if (isToken(trimmed)) tokens.set(origin, trimmed);
    else warnings.push(`${from} holds characters that no token has; it is not used.`);
  };
  if (!isOn(env.HF_HUB_DISABLE_IMPLICIT_TOKEN)) {
    const { origin } = new URL(endpoint);
    offer(origin, env.HF_TOKEN, 'HF_TOKEN');
    offer(origin, env.HUGGING_FACE_HUB_TOKEN, 'HUGGING_FACE_HUB_TOKEN');
    offer(HUB, await savedToken(env, readFile, warnings), 'The saved token');
  }
  offer(GITHUB, env.GITHUB_TOKEN, 'GITHUB_TOKEN');
  offer(GITHUB, env.GH_TOKEN, 'GH_TOKEN');
  return { endpoint, tokens, warnings };
}

function endpointOf(env: Variables): string {
  const named = env.HF_ENDPOINT?.trim().replace(/\/+$/, '') ?? '';
  if (named === '') return HUB;
  const url = URL.canParse(named) ? new URL(named) : null;
  const usable = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.search === '';
  if (usable) return named;
  // Falling back to another Hub than the one meant would send it what was not meant for it.
  throw new Error('HF_ENDPOINT is not the address of a Hub; it should look like https://huggingface.co.');
}

async function savedToken(env: Variables, readFile: ReadFile, warnings: string[]): Promise<string | undefined> {
  try {
    return await readFile(tokenPath(env));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') warnings.push(`The saved token could not be read (${String(code)}).`);
    return undefined;
  }
}

// With slashes alone, which every platform understands.
function tokenPath(env: Variables): string {
  const home = env.HOME || env.USERPROFILE || '';
  const expanded = (path: string): string => path.replace(/^~(?=[/\\]|$)/, () => home);
  const cache = env.XDG_CACHE_HOME || `${home}/.cache`;
  return expanded(env.HF_TOKEN_PATH || `${env.HF_HOME || `${cache}/huggingface`}/token`);
}

// As huggingface_hub reads its switches.
const isOn = (value: string | undefined): boolean => /^(1|on|yes|true)$/i.test(value ?? '');
