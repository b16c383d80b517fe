// Control characters (terminal escapes among them), bidirectional overrides and invisible format characters: text of
// strangers must neither steer a terminal nor read otherwise than it is.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu;

/**
 * Text of unknown origin as one harmless line: control and format characters become a space, and it is cut at
 * `limit` UTF-16 units with an ellipsis. Markup is not touched: each renderer escapes for its own format.
 */
export function plain(text: string, limit = 200): string {
  const line = text
    .slice(0, limit * 4)
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= limit) return line;
  // A pair of surrogates is cut whole: half of one is no text.
  return `${line
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
