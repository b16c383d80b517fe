/** A snapshot takes 1 MB; what is far beyond is none. */
const MOST_BYTES = 16_000_000;
/** How long the whole answer may take, in milliseconds: browsers stop a worker that waits for 30 seconds. */
const TIME_LIMIT = 20_000;

/**
 * The text of an address, asked for without cookies, tokens or a referrer. Fails with an error whose message continues
 * a sentence: the address cannot be reached, takes too long, answers with a page, or with far too much.
 */
export async function fetchText(address: string, fetch: typeof globalThis.fetch): Promise<string> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    return await textOf(response);
  } catch (error) {
    throw inWords(error);
  }
}

async function textOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`the address answered with ${response.status}`);
  // Empty in answers that no network gave.
  if (response.url !== '' && !response.url.startsWith('https://')) throw new Error('the address leads away from https');
  if (/^\s*text\/html\b/i.test(response.headers.get('content-type') ?? '')) throw new Error(A_PAGE);
  if (Number(response.headers.get('content-length')) > MOST_BYTES) throw new Error(TOO_LARGE);
  const text = await bounded(response);
  if (text.trimStart().startsWith('<')) throw new Error(A_PAGE);
  return text;
}

const A_PAGE = 'the address answered with a web page';
const TOO_LARGE = 'it is far larger than a snapshot can be';

async function bounded(response: Response): Promise<string> {
  const parts: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new Error(TOO_LARGE);
    parts.push(decoder.decode(part, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

function inWords(error: unknown): unknown {
  if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    return new Error(`the address did not answer within ${TIME_LIMIT / 1000} seconds`, { cause: error });
  if (error instanceof TypeError && error.message.includes('encoded'))
    return new Error('it is no text in UTF-8', { cause: error });
  // Browsers do not tell why: nobody there, and somebody who does not let other sites read, look the same.
  if (error instanceof TypeError)
    return new Error(
      `the address cannot be reached, or does not let other sites read it: it must answer with the header Access-Control-Allow-Origin (${error.message})`,
      { cause: error },
    );
  return error;
}
