/** A `Link` field to the next page: absolute, on the origin that was asked, with every other parameter kept. */
export function nextLink(url: URL, change: { readonly [name: string]: string }): string {
  const next = new URL(url);
  for (const [name, value] of Object.entries(change)) next.searchParams.set(name, value);
  return `<${next}>; rel="next"`;
}
