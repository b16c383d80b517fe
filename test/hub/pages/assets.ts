import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ask } from '../ask.ts';
import { sha256 } from '../hash.ts';
import { reply, text } from '../replies.ts';

const style = readFileSync(join(import.meta.dirname, 'style.css'));
const script = readFileSync(join(import.meta.dirname, 'hydrate.js'));

/** The few files a page loads; recorded pages ask for them under the build names of their day. */
export function asset(ask: Ask, path: string): Response {
  const page = ask.world.recordedPages.get(path.replace(/^\/front\/page/, '') + ask.url.search);
  if (page !== undefined) return reply(page, 200, { 'content-type': 'text/html; charset=utf-8' });
  if (path.endsWith('/style.css')) return reply(style, 200, { 'content-type': 'text/css; charset=utf-8' });
  if (path.endsWith('/index.js')) return reply(script, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  return path.startsWith('/js/') ? text('', 200, { 'content-type': 'text/javascript' }) : picture(path);
}

/** In place of avatars and icons, a square in a colour that belongs to the address. */
function picture(path: string): Response {
  const hue = Number.parseInt(sha256(path).slice(0, 4), 16) % 360;
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="hsl(${hue} 60% 55%)"/><circle cx="5" cy="5" r="2.5" fill="white"/></svg>`;
  return reply(new TextEncoder().encode(body), 200, { 'content-type': 'image/svg+xml' });
}
