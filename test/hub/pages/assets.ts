import type { Ask } from '../ask.ts';
import { text } from '../replies.ts';
export function asset(_ask: Ask): Response {
  return text('', 404);
}
