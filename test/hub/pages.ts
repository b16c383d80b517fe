import type { Ask } from './ask.ts';
import { html } from './replies.ts';
export function page(ask: Ask): Response {
  return html(ask.url.pathname, 404);
}
