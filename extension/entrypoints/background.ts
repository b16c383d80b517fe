import '../no-eval.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '../handlers.ts';
import { askerOf, receive } from '../receive.ts';

export default defineBackground(() => {
  const now = Date.now;
  // Not `origin`, which is "null" for such an address in some browsers, as it is for every sandboxed frame.
  const { protocol, host } = new URL(browser.runtime.getURL('/popup.html'));
  const own = { id: browser.runtime.id, origin: `${protocol}//${host}` };
  const { handlers, wake, alarm } = createBackground(now);
  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (reply: unknown) => void) => {
    void receive(message, askerOf(sender, own), handlers, now).then(answer);
    return true; // the answer comes later
  });
  const failed = (error: unknown): void => console.warn(`Assay: what was due could not be done: ${String(error)}`);
  browser.alarms.onAlarm.addListener(({ name }) => void alarm(name).catch(failed));
  // Some browsers forget alarms when they close. The listener also makes them start the worker.
  browser.runtime.onStartup.addListener(() => void wake().catch(failed));
  browser.runtime.onInstalled.addListener(() => void wake().catch(failed));
  // Tokens lie in this storage: where the browser allows, content scripts cannot even read it.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
});
