import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Envelope, Reply } from '../../extension/messages.ts';

/** Puts a background in place that answers each message as told. */
export const answerEach = (answer: (message: Envelope) => Reply) =>
  vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockImplementation(async (...sent: readonly unknown[]) => answer(sent[0] as Envelope));
