import * as z from 'zod/mini';
import { reportSchema } from '#shared/report/report';

/**
 * The JSON Schema of a printed report: the core Report, which with --full carries the full one under `full`. Written
 * for readers of a later version too: fields that they do not know are allowed.
 */
export const outputSchema = (): object => ({
  title: 'Assay report',
  ...z.toJSONSchema(z.extend(reportSchema, { full: z.optional(reportSchema) }), { io: 'input' }),
});
