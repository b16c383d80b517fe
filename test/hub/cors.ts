const exposed =
  'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,Content-Range,X-Linked-Size,X-Linked-ETag,X-Xet-Hash';

/** The Hub reflects the Origin and exposes a fixed list, in which the rate-limit fields are missing. */
export function allowHub(headers: Headers, request: Request): void {
  headers.set('access-control-allow-origin', request.headers.get('origin') ?? 'https://huggingface.co');
  headers.set('access-control-max-age', '86400');
  headers.set('access-control-expose-headers', exposed);
  headers.set('vary', ['Origin', headers.get('vary')].filter(Boolean).join(', '));
}

/** The file servers let everyone read everything. */
export function allowCdn(headers: Headers): void {
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', '*');
}

/** Answers a browser's preflight. */
export function preflight(request: Request): Response {
  const headers = new Headers({
    'access-control-allow-methods': 'GET,HEAD,POST,PUT,DELETE,OPTIONS',
    'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
  });
  return new Response(null, { status: 204, headers });
}
