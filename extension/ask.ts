import { browser } from 'wxt/browser';
import { type Envelope, type MessageName, type Messages, type Reply, TroubleError } from './messages.ts';

const TRIES = 4;
const PAUSE_MS = 250;

/**
 * Asks the background. A worker that the browser stops in the middle leaves the question unanswered: it is then asked
 * again, which wakes the worker. Fails with a `TroubleError`, or with the signal's reason when aborted.
 */
export async function ask<Name extends MessageName>(
  name: Name,
  question: Messages[Name]['ask'],
  signal?: AbortSignal,
): Promise<Messages[Name]['answer']> {
  const envelope: Envelope<Name> = { assay: name, ask: question };
  for (let tries = 1; ; tries += 1) {
    const outcome = await send(envelope);
    signal?.throwIfAborted();
    if (outcome.reply && 'value' in outcome.reply) return outcome.reply.value;
    if (outcome.reply) throw new TroubleError(outcome.reply.trouble);
    if (outcome.orphaned) throw new TroubleError(ORPHANED);
    if (tries === TRIES) throw new TroubleError({ ...UNANSWERED, message: `${UNANSWERED.message} (${outcome.cause})` });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
  }
}

const ORPHANED = {
  code: 'orphaned',
  message: 'Assay was updated or switched off; reload the page.',
  retryAt: null,
};
const UNANSWERED = {
  code: 'unanswered',
  message: "Assay's background did not answer; reload the page.",
  retryAt: null,
};

async function send<Name extends MessageName>(
  envelope: Envelope<Name>,
): Promise<{ reply: Reply<Name> | null; orphaned: boolean; cause: string }> {
  try {
    const reply: Reply<Name> | undefined = await browser.runtime.sendMessage(envelope);
    return { reply: reply ?? null, orphaned: false, cause: 'no answer' };
  } catch (error) {
    // The extension was reloaded under an open page: its content script can never reach it again.
    const orphaned = browser.runtime?.id === undefined || String(error).includes('context invalidated');
    return { reply: null, orphaned, cause: String(error) };
  }
}
