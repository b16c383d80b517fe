import { defineFormat } from '../format.ts';
import { latin1 } from '../little-endian.ts';
import { unread } from '../tell.ts';

/** The few lines that stand for a file in a Git repository when its content was not fetched. */
export default defineFormat({
  id: 'lfs-pointer',
  title: 'Git LFS pointer',
  recognises: ({ head, size }) =>
    size !== null &&
    size < 1024 &&
    head[0] === 0x76 &&
    latin1(head.subarray(0, 42)).startsWith('version https://git-lfs.github.com/spec/'),
  async inspect(_, session) {
    unread(
      session,
      'lfs-pointer',
      'This is not the real file but a Git LFS pointer to it; fetch the content with "git lfs pull"',
    );
    return 'partial';
  },
});
