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
