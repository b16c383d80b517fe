const MAX_BLOCKS = 200;
const MAX_HEADINGS = 300;

/** Markdown headings outside code fences, without their marks, at most 300. */
export function headings(markdown: string): string[] {
  const found: string[] = [];
  for (const { line, fenced } of lines(markdown)) {
    if (fenced || found.length >= MAX_HEADINGS) continue;
    const heading = /^\s{0,3}#{1,6}\s+(.{1,200})/.exec(line)?.[1];
    if (heading !== undefined) found.push(heading.replace(/[#*_`]+/g, '').trim());
  }
  return found;
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

// One pass over the lines that knows what is inside a fence; linear in the length of the card.
function* lines(markdown: string): Generator<{ line: string; fenced: boolean; edge: boolean }> {
  let fence: string | null = null;
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const opens = fence === null && mark !== undefined;
    const closes = fence !== null && mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length;
    if (opens) fence = mark;
    yield { line, fenced: fence !== null, edge: opens || closes };
    if (closes) fence = null;
  }
}
