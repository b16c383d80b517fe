const mostHops = 20;

/** Follows redirects the way `fetch` does: keeps method and body on 307, drops the credentials at another origin. */
export async function fetchLikeABrowser(
  input: Request | string | URL,
  init: RequestInit | undefined,
  hop: (request: Request) => Promise<Response>,
): Promise<Response> {
  const first = new Request(input, init);
  const mode = first.redirect;
  // Read once and kept, since a 307 sends the same body again.
  const body = first.body === null ? undefined : await first.arrayBuffer();
  let request = body === undefined ? first : copyOf(first, first.url, first.method, first.headers, body);
  for (let hops = 0; hops <= mostHops; hops += 1) {
    const response = await hop(request);
    const location = response.headers.get('location');
    if (location === null || ![301, 302, 303, 307, 308].includes(response.status) || mode === 'manual') {
      return located(response, request.url, hops > 0);
    }
    if (mode === 'error') throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
    await response.body?.cancel();
    request = nextRequest(request, new URL(location, request.url), response.status, body);
  }
  throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') });
}

function nextRequest(last: Request, to: URL, status: number, body: ArrayBuffer | undefined): Request {
  const headers = new Headers(last.headers);
  if (to.origin !== new URL(last.url).origin) headers.delete('authorization');
  const rewritten = status <= 303 && last.method === 'POST';
  if (rewritten) headers.delete('content-type');
  return rewritten ? copyOf(last, to, 'GET', headers) : copyOf(last, to, last.method, headers, body);
}

function copyOf(request: Request, to: string | URL, method: string, headers: Headers, body?: ArrayBuffer): Request {
  return new Request(to, { method, headers, signal: request.signal, ...(body && { body }) });
}

/** A response made by hand has no address; real ones say where they came from. */
function located(response: Response, url: string, redirected: boolean): Response {
  Object.defineProperty(response, 'url', { value: url });
  Object.defineProperty(response, 'redirected', { value: redirected });
  return response;
}
