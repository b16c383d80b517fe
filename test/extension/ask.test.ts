import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../extension/ask.ts';

const tray = { models: [], limit: 8 };
const send = () => vi.spyOn(fakeBrowser.runtime, 'sendMessage');

describe('ask', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
  });
  afterEach(() => vi.useRealTimers());

  /** Runs timers until the promise has settled. */
  const settled = async <T>(promise: Promise<T>): Promise<T> => {
    promise.catch(() => 'read below');
    await vi.runAllTimersAsync();
    return promise;
  };

  it('gives the answer', async () => {
    send().mockImplementation(async () => ({ value: tray }));
    expect(await ask('tray', {})).toEqual(tray);
  });

  it('asks again when the worker was stopped in the middle', async () => {
    const sent = send()
      .mockImplementationOnce(() =>
        Promise.reject(new Error('The message channel closed before a response was received')),
      )
      .mockImplementation(async () => ({ value: tray }));
    expect(await settled(ask('tray', {}))).toEqual(tray);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('gives up after a few tries, and names the cause', async () => {
    const sent = send().mockImplementation(() => Promise.reject(new Error('Could not establish connection')));
    await expect(settled(ask('tray', {}))).rejects.toThrow(/Could not establish connection/);
    expect(sent).toHaveBeenCalledTimes(4);
  });

  it('does not ask again when the extension is gone from under the page', async () => {
    const sent = send().mockImplementation(() => Promise.reject(new Error('Extension context invalidated.')));
    await expect(ask('tray', {})).rejects.toMatchObject({ trouble: { code: 'orphaned' } });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('passes trouble on', async () => {
    send().mockImplementation(async () => ({ trouble: { code: 'not-found', message: 'Gone.', retryAt: null } }));
    await expect(ask('tray', {})).rejects.toMatchObject({ trouble: { code: 'not-found' } });
  });

  it('stops when the page was left', async () => {
    send().mockImplementation(async () => ({ value: tray }));
    await expect(ask('tray', {}, AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
  });
});
