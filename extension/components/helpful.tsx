import { useEffect, useState } from 'react';
import { type Helpfulness, helpful } from '../storage.ts';

interface HelpfulProps {
  /** What the explanation is about: the id of a category. */
  readonly about: string;
  /** What to send to the project; made when it is asked for. */
  readonly note: () => string;
}

const ANSWERS: readonly { readonly answer: Helpfulness; readonly title: string }[] = [
  { answer: 'yes', title: 'Yes' },
  { answer: 'no', title: 'No' },
];

/** Asks whether an explanation helped. The answer stays in the browser; a note for the project is only ever copied. */
export function Helpful({ about, note }: HelpfulProps) {
  const [answer, setAnswer] = useState<Helpfulness | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    helpful.read().then(
      (kept) => setAnswer(kept[about] ?? null),
      (error: unknown) => setSaid(`Not read: ${messageOf(error)}`),
    );
  }, [about]);
  const choose = (next: Helpfulness): void => {
    setAnswer(next);
    keep(about, next).then(
      () => setSaid('Kept in this browser.'),
      (error: unknown) => setSaid(`Not kept: ${messageOf(error)}`),
    );
  };
  const copy = (): void => {
    navigator.clipboard.writeText(note()).then(
      () => setSaid('Copied: paste it into an issue of the project.'),
      (error: unknown) => setSaid(`Not copied: ${messageOf(error)}`),
    );
  };
  return (
    <fieldset className="helpful">
      <legend>Was this helpful?</legend>
      {ANSWERS.map(({ answer: its, title }) => (
        <button key={its} type="button" aria-pressed={answer === its} onClick={() => choose(its)}>
          {title}
        </button>
      ))}
      <button type="button" onClick={copy}>
        Copy a note for the project
      </button>
      <span role="status">{said}</span>
    </fieldset>
  );
}

async function keep(about: string, answer: Helpfulness): Promise<void> {
  await helpful.write({ ...(await helpful.read()), [about]: answer });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
