import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TroubleNote } from '../../../extension/components/trouble-note.tsx';
import type { Trouble } from '../../../extension/messages.ts';
import { clock } from '../../../extension/trouble-words.ts';
import { dangersIn, parsed, textsOf } from '../parsed-markup.ts';
import { HOSTILE } from '../shown.ts';

const draw = (trouble: Partial<Trouble>, retry?: () => void) =>
  parsed(
    renderToStaticMarkup(
      <TroubleNote
        trouble={{ code: 'internal', message: 'It broke.', retryAt: null, ...trouble }}
        {...(retry && { retry })}
      />,
    ),
  );

describe('TroubleNote', () => {
  it('says that there is no score, and why', () =>
    expect(textsOf(draw({ message: 'There is no such model.' }), 'p')[0]).toBe('No score. There is no such model.'));

  it('is announced at once', () => expect(draw({}).querySelector('[role="alert"]')).not.toBeNull());

  it.each([
    ['unauthorized', 'give Assay a token'],
    ['gated', 'Accept its conditions on the Hub'],
    ['rate-limited', 'A token in the options raises the limit.'],
    ['network', 'Check the connection'],
    ['timeout', 'Try again in a moment.'],
    ['server-error', 'Try again in a moment.'],
  ])('says what to do about %s', (code, advice) => expect(draw({ code }).textContent).toContain(advice));

  it('gives no advice where none is known, rather than wrong advice', () =>
    expect(textsOf(draw({ code: 'a-later-code' }), 'p')).toEqual(['No score. It broke.', '']));

  it('says when it is possible again', () => {
    const retryAt = '2026-11-21T12:05:00.000Z';
    expect(draw({ code: 'rate-limited', retryAt }).textContent).toContain(`Possible again at ${clock(retryAt)}.`);
    expect(draw({ code: 'rate-limited' }).textContent).not.toContain('Possible again');
  });

  it('offers another try where there is one', () => {
    expect(
      textsOf(
        draw({}, () => undefined),
        'button',
      ),
    ).toEqual(['Try again']);
    expect(textsOf(draw({}), 'button')).toEqual([]);
  });

  it('stays text', () => {
    const note = draw({ message: HOSTILE });
    expect(dangersIn(note)).toEqual([]);
    expect(note.textContent).toContain(HOSTILE);
  });
});
