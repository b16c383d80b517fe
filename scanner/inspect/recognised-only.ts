import { defineFormat, type InspectFormat, type Sample } from './format.ts';
import { unread } from './tell.ts';

/** Declares a format that is known by its first bytes, and that nothing reads yet: calmly `incomplete`. */
export const recognisedOnly = (id: string, title: string, recognises: (sample: Sample) => boolean): InspectFormat =>
  defineFormat({
    id,
    title,
    recognises,
    async inspect(_, session) {
      unread(session, 'no-reader', `It is a file of ${title}, which Assay does not look into yet`);
      return 'partial';
    },
  });
