const MAX_BLOCKS = 200;
const MAX_HEADINGS = 300;

// What templates and generated cards leave where the author has said nothing.
const PLACEHOLDER = /more information needed|\[optional\]/i;

/**
 * Headings, in Markdown or HTML, under which something is written, without their marks, at most 300. A section of
 * comments and placeholders only says nothing; one with a telling section below it does.
 */
export function headings(markdown: string): string[] {
  const sections: { title: string; level: number; told: boolean; waiting: boolean }[] = [];
  for (const { line, fenced } of lines(withoutComments(markdown))) {
    const heading = fenced ? null : headingOf(line);
    if (heading && sections.length < MAX_HEADINGS) sections.push({ ...heading, told: false, waiting: false });
    const current = sections.at(-1);
    if (heading || !current) continue;
    if (!fenced && PLACEHOLDER.test(line.slice(0, 1_000))) current.waiting = true;
    else if (line.trim() !== '') current.told = true;
  }
  return sections.filter((section, index) => tells(section) || tellsBelow(sections, index)).map(({ title }) => title);
}

const tells = (section: { readonly told: boolean; readonly waiting: boolean }): boolean =>
  section.told && !section.waiting;

function tellsBelow(sections: readonly { level: number; told: boolean; waiting: boolean }[], index: number): boolean {
  const level = sections[index]?.level ?? 0;
  const end = sections.findIndex((other, at) => at > index && other.level <= level);
  return sections.slice(index + 1, end === -1 ? undefined : end).some(tells);
}

/** What the author wrote: the text without comments and without lines that a template left to be filled. */
export function ownText(markdown: string): string {
  return withoutComments(markdown)
    .split('\n')
    .filter((line) => line.trim() !== '' && !PLACEHOLDER.test(line.slice(0, 1_000)))
    .join('\n');
}

/** The contents of fenced code blocks, at most 200. An unclosed fence runs to the end, as renderers have it. */
export function codeBlocks(markdown: string): string[] {
  const blocks: string[] = [];
  let block: string[] | null = null;
  for (const { line, fenced, edge } of lines(markdown)) {
    if (edge && block === null) block = [];
    else if (edge && block !== null) {
      blocks.push(block.join('\n'));
      block = null;
    } else if (fenced) block?.push(line);
    if (blocks.length >= MAX_BLOCKS) return blocks;
  }
  return block === null ? blocks : [...blocks, block.join('\n')];
}

function headingOf(line: string): { readonly title: string; readonly level: number } | null {
  const [, marks, text] =
    /^\s{0,3}(#{1,6})\s+(\S.{0,200})/.exec(line) ?? /^\s{0,9}<h([1-6])\b[^>]{0,200}>([^<]{1,200})/i.exec(line) ?? [];
  if (marks === undefined || text === undefined) return null;
  return { title: text.replace(/[#*_`]+/g, '').trim(), level: marks.startsWith('#') ? marks.length : Number(marks) };
}

// By search and not by pattern: a card full of unclosed comments would take a pattern quadratic time.
function withoutComments(markdown: string): string {
  const parts: string[] = [];
  let at = 0;
  while (true) {
    const open = markdown.indexOf('<!--', at);
    const close = open === -1 ? -1 : markdown.indexOf('-->', open);
    if (close === -1) return parts.join('') + markdown.slice(at);
    parts.push(markdown.slice(at, open));
    at = close + '-->'.length;
  }
}

// One pass over the lines that knows what is inside a fence; linear in the length of the card.
function* lines(markdown: string): Generator<{ line: string; fenced: boolean; edge: boolean }> {
  let fence: string | null = null;
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const opens = fence === null && mark !== undefined;
    // A fence with a word behind it opens and never closes.
    const bare = mark !== undefined && line.trim() === mark;
    const closes = fence !== null && bare && mark[0] === fence[0] && mark.length >= fence.length;
    if (opens) fence = mark;
    yield { line, fenced: fence !== null, edge: opens || closes };
    if (closes) fence = null;
  }
}
