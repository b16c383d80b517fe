import { plain } from './plain.ts';

/**
 * Text of strangers as Markdown that shows it and does nothing else: no markup, no HTML, no table cell, no link that
 * makes itself, no mention of a person or an issue.
 */
export const markdownText = (text: string): string =>
  plain(text, 2_000)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\](){}|~!+$]/g, '\\$&')
    .replaceAll('#', '&#35;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replace(/\b(www)\./gi, '$1&#46;');
