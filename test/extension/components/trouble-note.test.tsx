import { describe, expect, it } from 'vitest';
import { TroubleNote } from '../../../extension/components/trouble-note.tsx';
import { render } from './render.ts';

const note = (code: string, retryAt: string | null = null) =>
  render(<TroubleNote trouble={{ code, message: 'It failed.', retryAt }} retry={() => undefined} />);

describe('TroubleNote', () => {
  it.each([
    ['network', 'Check the connection'],
    ['not-found', 'give Assay a token'],
    ['unauthorized', 'another token'],
    ['gated', 'Accept its conditions'],
    ['rate-limited', 'raises the limit'],
    ['malformed', 'a filter or the sign-in page of a network'],
  ])('says of %s what to do', (code, advice) => expect(note(code).textContent).toContain(advice));

  it('says when another try makes sense', () => {
    expect(note('rate-limited', '2026-11-21T12:05:00.000Z').textContent).toContain('Possible again at ');
    expect(note('rate-limited').textContent).not.toContain('Possible again');
  });

  it('is read out at once, and offers another try', () => {
    expect(note('internal').querySelector('[role="alert"]')?.textContent).toContain('No score. It failed.');
    expect(note('internal').querySelector('button')?.textContent).toBe('Try again');
  });
});
