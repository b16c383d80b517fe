import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { bearer, demo, hop } from './setup.ts';

const reader = bearer('hf_test_reader');
const granted = bearer('hf_test_granted');
const garbage = bearer('hf_garbage');
const model = `/api/models/${demoIds.gatedManual}`;
const weights = `/${demoIds.gatedManual}/resolve/main/model.safetensors`;

async function facts(path: string, init?: RequestInit) {
  const response = await hop(demo(), path, init);
  return [response.status, response.headers.get('x-error-code'), response.headers.get('x-error-message')] as const;
}

describe('missing and private', () => {
  it.each(['/api/models/no/such', `/api/models/${demoIds.private}`, `/${demoIds.private}/resolve/main/config.json`])(
    'is 401 without an error code for strangers: %s',
    async (path) => {
      const response = await hop(demo(), path);
      expect(await facts(path)).toEqual([401, null, 'Invalid username or password.']);
      expect(response.headers.get('www-authenticate')).toContain('Bearer realm=');
    },
  );

  it('is 404 RepoNotFound with a token', async () => {
    expect(await facts('/api/models/no/such', reader)).toEqual([404, 'RepoNotFound', 'Repository not found']);
  });

  it('is there for those who were let in', async () => {
    expect((await facts(`/api/models/${demoIds.private}`, granted))[0]).toBe(200);
  });

  it('names a bad token', async () => {
    expect(await facts('/api/models/no/such', garbage)).toEqual([
      401,
      null,
      'Invalid credentials in Authorization header',
    ]);
  });
});

describe('missing parts', () => {
  it('is EntryNotFound with the commit for a file', async () => {
    const response = await hop(demo(), `/${demoIds.wellKept}/resolve/main/nope.bin`);
    expect([response.status, response.headers.get('x-error-code')]).toEqual([404, 'EntryNotFound']);
    expect(response.headers.get('x-repo-commit')).toMatch(/^[0-9a-f]{40}$/);
    expect(await response.text()).toBe('Entry not found');
  });

  it('is RevisionNotFound for a revision', async () => {
    expect(await facts(`/api/models/${demoIds.wellKept}/revision/badrev`)).toEqual([
      404,
      'RevisionNotFound',
      'Invalid rev id: badrev',
    ]);
  });

  it('says the same of a person asked for as an organization and the reverse', async () => {
    const hub = demo();
    const statuses = ['/api/users/harbor-labs/overview', '/api/organizations/prankster/overview'].map((path) =>
      hop(hub, path),
    );
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe('gated', () => {
  it('hides files from strangers and unknown tokens with 401 GatedRepo', async () => {
    const message = `Access to model ${demoIds.gatedManual} is restricted. You must have access to it and be authenticated to access it. Please log in.`;
    expect(await facts(weights)).toEqual([401, 'GatedRepo', message]);
    expect((await facts(weights, garbage)).slice(0, 2)).toEqual([401, 'GatedRepo']);
  });

  it('is 403 without a grant and open with one', async () => {
    expect((await facts(weights, reader)).slice(0, 2)).toEqual([403, 'GatedRepo']);
    expect((await facts(weights, granted))[0]).toBe(302);
  });

  it('shows facts, file list and discussions to all, but no history', async () => {
    const hub = demo();
    const open = ['', '/tree/main', '/discussions', '/scan'].map((rest) => hop(hub, model + rest));
    expect((await Promise.all(open)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await facts(`${model}/commits/main`)).slice(0, 2)).toEqual([401, 'GatedRepo']);
  });
});

describe('disabled', () => {
  it('still describes the model, and refuses the rest without a code', async () => {
    const response = await hop(demo(), `/api/models/${demoIds.disabled}`);
    expect(await response.json()).toMatchObject({ disabled: true });
    expect(await facts(`/${demoIds.disabled}/resolve/main/pytorch_model.bin`)).toEqual([
      403,
      null,
      'Access to this resource is disabled.',
    ]);
    expect((await facts(`/api/models/${demoIds.disabled}/commits/main`)).slice(0, 2)).toEqual([401, 'GatedRepo']);
  });
});
