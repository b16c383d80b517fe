/** HTML that is safe to send. */
export interface Markup {
  readonly html: string;
}

type Piece = Markup | string | number | false | undefined | readonly Piece[];

/** Builds HTML from a template; every string put into it is escaped, for text and for attributes alike. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { html: strings.reduce((html, text, at) => html + render(pieces[at - 1]) + text) };
}

/** Marks text as HTML that was made elsewhere and is known to be safe. */
export function trusted(html: string): Markup {
  return { html };
}

/** Escapes text the way the Hub escapes the data of its islands. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function render(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(render).join('');
}
