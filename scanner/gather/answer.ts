/** A whole answer, its body read and bounded. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether the body was cut at the limit. */
  readonly truncated: boolean;
}

/** Decodes a body as UTF-8; bytes that are none become U+FFFD, and a letter cut in two at the end is left out. */
export const textOf = ({ bytes, truncated }: Pick<Answer, 'bytes' | 'truncated'>): string =>
  new TextDecoder().decode(bytes, { stream: truncated });
