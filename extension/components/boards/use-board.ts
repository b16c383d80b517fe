import { useEffect, useState } from 'react';
import { ask } from '../../ask.ts';
import type { BoardAnswer, BoardAsk } from '../../board-messages.ts';
import { type Trouble, troubleOf } from '../../messages.ts';

/** The answer to each kind of question. */
interface Answers {
  readonly list: Extract<BoardAnswer, { kind: 'list' }>;
  readonly scorecard: Extract<BoardAnswer, { kind: 'scorecard' }>;
  readonly methodology: Extract<BoardAnswer, { kind: 'methodology' }>;
  readonly visited: Extract<BoardAnswer, { kind: 'visited' }>;
}

/** What is known of an answer; both null while it is awaited. */
export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly trouble: Trouble | null;
}

const WAITING = { answer: null, trouble: null };

/** Asks the background for one part of the page, and again when the question changes. Null: nothing is asked. */
export function useBoard<Show extends BoardAsk['show']>(
  question: Extract<BoardAsk, { show: Show }> | null,
): Asked<Answers[Show]> {
  const [asked, setAsked] = useState<Asked<Answers[Show]>>(WAITING);
  const key = JSON.stringify(question);
  useEffect(() => {
    const wanted: BoardAsk | null = JSON.parse(key);
    if (wanted === null) return;
    const left = new AbortController();
    setAsked(WAITING);
    ask('board', wanted, left.signal).then(
      (answer) => {
        if (!left.signal.aborted && isOf<Show>(answer, wanted.show)) setAsked({ answer, trouble: null });
      },
      (error: unknown) => {
        if (!left.signal.aborted) setAsked({ answer: null, trouble: troubleOf(error) });
      },
    );
    return () => left.abort();
  }, [key]);
  return asked;
}

const isOf = <Show extends BoardAsk['show']>(answer: BoardAnswer, show: BoardAsk['show']): answer is Answers[Show] =>
  answer.kind === show;
