import { describe, expect, it } from 'vitest';
import { readEnvironment, type Variables } from '#scanner/environment';

const HUB = 'https://huggingface.co';

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Reads from a table of files; what is not in it does not exist. */
function filesOf(files: Readonly<Record<string, string>>) {
  return async (path: string): Promise<string> => {
    const text = files[path];
    if (text === undefined) throw failure('ENOENT');
    return text;
  };
}

const read = (env: Variables, files: Readonly<Record<string, string>> = {}) =>
  readEnvironment({ HOME: '/home/me', ...env }, filesOf(files));
const SAVED = '/home/me/.cache/huggingface/token';

describe('readEnvironment', () => {
  it('asks the Hub, anonymously, where nothing is set', async () => {
    expect(await read({})).toEqual({ endpoint: HUB, tokens: new Map(), warnings: [] });
  });

  it('gives HF_TOKEN to the Hub', async () => {
    expect((await read({ HF_TOKEN: ' hf_a\n' })).tokens).toEqual(new Map([[HUB, 'hf_a']]));
  });

  it('gives HF_TOKEN to HF_ENDPOINT alone when both are set, and the saved token to the Hub alone', async () => {
    const { endpoint, tokens } = await read(
      { HF_TOKEN: 'hf_a', HF_ENDPOINT: 'https://mirror.example/hub/' },
      { [SAVED]: 'hf_saved' },
    );
    expect(endpoint).toBe('https://mirror.example/hub');
    expect(tokens).toEqual(
      new Map([
        ['https://mirror.example', 'hf_a'],
        [HUB, 'hf_saved'],
      ]),
    );
  });

  it('never gives the saved token to another endpoint', async () => {
    const { tokens } = await read({ HF_ENDPOINT: 'http://localhost:8000' }, { [SAVED]: 'hf_saved' });
    expect(tokens.get('http://localhost:8000')).toBeUndefined();
  });

  it('prefers HF_TOKEN to the legacy variable, and both to the saved token', async () => {
    const files = { [SAVED]: 'hf_saved' };
    const legacy = { HUGGING_FACE_HUB_TOKEN: 'hf_legacy' };
    expect((await read({ ...legacy, HF_TOKEN: 'hf_a' }, files)).tokens.get(HUB)).toBe('hf_a');
    expect((await read(legacy, files)).tokens.get(HUB)).toBe('hf_legacy');
    expect((await read({ HF_TOKEN: '' }, files)).tokens.get(HUB)).toBe('hf_saved');
  });

  it.each([
    [{ HF_TOKEN_PATH: '/secret/t' }, '/secret/t'],
    [{ HF_TOKEN_PATH: '~/t' }, '/home/me/t'],
    [{ HF_HOME: '~/hf' }, '/home/me/hf/token'],
    [{ HOME: undefined, USERPROFILE: '/users/me' }, '/users/me/.cache/huggingface/token'],
    [{ HF_HOME: '/hf' }, '/hf/token'],
    [{ XDG_CACHE_HOME: '/cache' }, '/cache/huggingface/token'],
  ])('finds the saved token where %o says', async (env, path) => {
    expect((await read(env, { [path]: 'hf_saved\n' })).tokens.get(HUB)).toBe('hf_saved');
  });

  it.each(['1', 'ON', 'yes', 'True'])('sends no token to the Hub with HF_HUB_DISABLE_IMPLICIT_TOKEN=%s', async (on) => {
    const env = { HF_HUB_DISABLE_IMPLICIT_TOKEN: on, HF_TOKEN: 'hf_a', GITHUB_TOKEN: 'gh' };
    expect((await read(env, { [SAVED]: 'hf_saved' })).tokens).toEqual(new Map([['https://api.github.com', 'gh']]));
  });

  it('gives GitHub tokens to the API of GitHub alone, GITHUB_TOKEN first', async () => {
    expect((await read({ GH_TOKEN: 'b' })).tokens).toEqual(new Map([['https://api.github.com', 'b']]));
    expect((await read({ GH_TOKEN: 'b', GITHUB_TOKEN: 'a' })).tokens.get('https://api.github.com')).toBe('a');
  });

  it('does not use a token with a line break inside, and does not repeat it in the warning', async () => {
    const { tokens, warnings } = await read({ HF_TOKEN: 'hf_secret\r\nX-Evil: 1' });
    expect(tokens.size).toBe(0);
    expect(warnings.join()).toMatch(/HF_TOKEN/);
    expect(warnings.join()).not.toMatch(/secret/);
  });

  it('says when the saved token cannot be read', async () => {
    const denied = () => Promise.reject(failure('EACCES'));
    expect((await readEnvironment({ HOME: '/home/me' }, denied)).warnings).toEqual([
      'The saved token could not be read (EACCES).',
    ]);
  });

  it.each(['not a url', 'file:///etc', 'https://user@mirror.example', 'https://mirror.example/?a=b'])(
    'refuses the endpoint %s rather than asking another one',
    async (endpoint) => {
      await expect(read({ HF_ENDPOINT: endpoint, HF_TOKEN: 'hf_a' })).rejects.toThrow(/HF_ENDPOINT/);
    },
  );
});
