import { markup } from './markup.ts';
import { shell } from './shell.ts';

/** The page that says there is none. */
export function missingPage(path: string): string {
  const main = markup`<div class="container relative mb-16 pt-8 text-center"><h1 class="text-lg">404</h1><p>Sorry, we can't find the page you are looking for.</p></div>`;
  return shell({ title: '404 – Hugging Face', path, kind: 'ErrorPage' }, main);
}
