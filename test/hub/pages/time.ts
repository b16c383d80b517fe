import { type Markup, markup } from './markup.ts';
import { ago } from './wording.ts';

/** A date as the site writes it into pages: without milliseconds and zone, the full date in the title. */
export function time(date: string, now: number, classes = ''): Markup {
  return markup`<time${classes === '' ? '' : markup` class="${classes}"`} datetime="${date.slice(0, 19)}" title="${new Date(date).toUTCString()}">${ago(date, now)}</time>`;
}
