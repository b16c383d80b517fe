import { parseHTML } from 'linkedom';
import { vi } from 'vitest';

/** Puts a document in place of the browser's for one test, with what of a page is given. */
export function withDocument(body = ''): Document {
  const { document, window } = parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`);
  vi.stubGlobal('document', document);
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  vi.stubGlobal('Event', window.Event);
  return document;
}
