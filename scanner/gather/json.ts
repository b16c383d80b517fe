/** JSON parsed, or the reason why it is none. */
export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly cause: unknown };

/** Parses JSON without throwing. */
export function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (cause) {
    return { ok: false, cause };
  }
}
