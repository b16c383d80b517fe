import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MessageName, Messages, Reply } from '../../extension/messages.ts';

/** What the background answers to each message: a reply, or what makes one of the question. */
export type Answers = {
  readonly [Name in MessageName]?: Reply<Name> | ((ask: Messages[Name]['ask']) => Reply<Name> | Promise<Reply<Name>>);
};

/** What was asked of the background. */
export interface Asked {
  /** The questions of this name, in their order. */
  of<Name extends MessageName>(name: Name): Messages[Name]['ask'][];
}

/** Stands in for the background. A message that no answer is given for fails the test that sent it. */
export function answering(answers: Answers): Asked {
  const asked: { readonly name: MessageName; readonly ask: object }[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { assay: name, ask } = message as { readonly assay: MessageName; readonly ask: object };
    // Messages travel as copies: what cannot be copied would not arrive.
    asked.push({ name, ask: structuredClone(ask) });
    const answer = answers[name] as Reply | ((ask: object) => Reply) | undefined;
    if (answer === undefined) throw new Error(`nobody answers "${name}" here`);
    return structuredClone(typeof answer === 'function' ? await answer(ask) : answer);
  });
  return {
    of: <Name extends MessageName>(name: Name) =>
      asked.filter((each) => each.name === name).map(({ ask }) => ask as Messages[Name]['ask']),
  };
}
