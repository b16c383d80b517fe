import { describe, expect, it } from 'vitest';
import type { Answer } from '#scanner/gather/answer';
import { classify } from '#scanner/gather/classify';
import { absenceOf, HubError } from '#scanner/gather/hub-error';

const answer = (status: number, headers: Record<string, string> = {}, body = '', path = '/api/models/a/b'): Answer => ({
  status,
  headers: new Headers(headers),
  url: `https://huggingface.co${path}?expand[]=likes`,
  bytes: new TextEncoder().encode(body),
  truncated: false,
});
const JSON_TYPE = { 'content-type': 'application/json' };

describe('classify', () => {
  it.each([
    ['a revision', answer(404, { 'x-error-code': 'RevisionNotFound' }), 'revision-not-found'],
    ['a file', answer(404, { 'x-error-code': 'EntryNotFound' }), 'entry-not-found'],
    ['a gated file, asked for by a stranger', answer(401, { 'x-error-code': 'GatedRepo' }), 'gated'],
    ['a gated file, asked for without a grant', answer(403, { 'x-error-code': 'GatedRepo' }), 'gated'],
    ['a repository, with a token', answer(404, { 'x-error-code': 'RepoNotFound' }), 'not-found'],
    ['a repository, without a token', answer(401, { 'x-error-message': 'Invalid username or password.' }), 'not-found'],
    ['a file of such a repository', answer(401, {}, '', '/a/b/resolve/main/README.md'), 'not-found'],
    [
      'a token that is not valid',
      answer(401, { 'x-error-message': 'Invalid credentials in Authorization header' }),
      'unauthorized',
    ],
    ['a 401 about anything but a repository', answer(401, {}, '', '/api/whoami-v2'), 'unauthorized'],
    ['a disabled repository', answer(403, { 'x-error-message': 'Access to this resource is disabled.' }), 'disabled'],
    ['what is forbidden', answer(403), 'unauthorized'],
    ['a user where an organization is', answer(404, JSON_TYPE, '{"error":"This user does not exist"}'), 'not-found'],
    ['a rate limit', answer(429, { ratelimit: '"api";r=0;t=55' }, '<html>'), 'rate-limited'],
    ['a failure', answer(502, { 'content-type': 'text/html' }, '<html>'), 'server-error'],
    [
      'a bad request that happens to name "disabled"',
      answer(400, JSON_TYPE, '{"error":"one of \\"disabled\\""}'),
      'malformed',
    ],
    ['a bad request', answer(400, JSON_TYPE, '{"error":"no such expand"}'), 'malformed'],
  ])('%s', (_, given, code) => {
    expect(classify(given)).toMatchObject({ code, status: given.status });
  });

  it('lets the error code outrank the status and the message', () => {
    const headers = { 'x-error-code': 'EntryNotFound', 'x-error-message': 'Invalid username or password.' };
    expect(classify(answer(401, headers)).code).toBe('entry-not-found');
  });

  it('says what to do, and how long to wait', () => {
    expect(classify(answer(401)).message).toMatch(/set HF_TOKEN/);
    expect(classify(answer(401, { 'x-error-code': 'GatedRepo' })).message).toMatch(/ask for it on the model page/);
    expect(classify(answer(429, { ratelimit: '"api";r=0;t=55' })).message).toMatch(/55 seconds/);
    expect(classify(answer(429)).message).toMatch(/a few minutes/);
  });

  it.each([
    ['{"error":"alpha"}', /alpha/],
    ['{"error":["alpha","beta"]}', /alpha; beta/],
    ['{"error":"alpha","error_description":"beta"}', /alpha; beta/],
    ['{"errors":[{"message":"alpha"}]}', /alpha/],
    ['{"message":"alpha"}', /alpha/],
  ])('reads the message in %s', (body, expected) => {
    expect(classify(answer(404, JSON_TYPE, body)).message).toMatch(expected);
  });

  it.each(['{', '5', '[[[[["deep"]]]]]', '{"error":{"a":1}}', ''])('survives the body %s', (body) => {
    expect(classify(answer(404, JSON_TYPE, body)).code).toBe('not-found');
  });

  it('quotes no escape sequences, and keeps messages short', () => {
    const message = classify(
      answer(404, { 'content-type': 'text/plain' }, `\u001b[31mred${'x'.repeat(9_000)}`),
    ).message;
    expect(message).not.toContain('\u001b');
    expect(message.length).toBeLessThan(600);
  });

  it('leaves the query out of the message', () => {
    expect(classify(answer(404)).message).not.toMatch(/expand/);
  });
});

describe('absenceOf', () => {
  it('turns a failed request into an absence with its message', () => {
    expect(absenceOf(new HubError('entry-not-found', 'gone'))).toEqual({ absent: 'not-found', detail: 'gone' });
    expect(absenceOf(new HubError('too-large', 'big'))).toEqual({ absent: 'too-large', detail: 'big' });
  });

  it('hides no other error', () => {
    const bug = new TypeError('a bug');
    expect(() => absenceOf(bug)).toThrow(bug);
  });
});
