import { formatOf } from '#shared/files/formats';
import { defineFormat } from '../format.ts';
import { latin1 } from '../little-endian.ts';
import { unread } from '../tell.ts';

/** What text that begins a page may begin with: a tag, space, or the mark of UTF-8. */
const BEGINNINGS: ReadonlySet<number> = new Set([0x3c, 9, 10, 11, 12, 13, 0x20, 0xa0, 0xef]);

/** A web page: what servers send instead of a file when something went wrong. */
export default defineFormat({
  id: 'html-page',
  title: 'Web page',
  recognises: ({ head }) =>
    BEGINNINGS.has(head[0] ?? 0) &&
    /^(\xef\xbb\xbf)?\s*<(!doctype\s+html|html[\s>])/i.test(latin1(head.subarray(0, 256))),
  async inspect({ name }, session) {
    const { weights, risk } = formatOf(name);
    if (!weights && risk === 'inert') return 'whole';
    if (!weights) return 'not-this';
    unread(session, 'html-page', 'This is not the real file but a web page, such as a server sends instead of it');
    return 'partial';
  },
});
