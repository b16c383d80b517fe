import { defineFormat } from '../format.ts';
import { unread } from '../tell.ts';

/** A file without a byte. */
export default defineFormat({
  id: 'empty',
  title: 'Empty file',
  recognises: ({ size, head }) => size === 0 || (size === null && head.length === 0),
  async inspect({ depth }, session) {
    if (depth > 0) return 'whole';
    unread(session, 'empty-file', 'The file is empty, so that it is not the real file');
    return 'partial';
  },
});
