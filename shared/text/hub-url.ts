/** The address of a path on the Hub, such as `owner/name` or `spaces/owner/name`; no character of it can break out. */
export const hubUrl = (path: string): string =>
  `https://huggingface.co/${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
