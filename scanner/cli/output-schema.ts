import * as z from 'zod/mini';
import { jsonSchemaOf, reportSchema } from '#shared/report/report';

/** The JSON Schema of a printed report: the core Report, which with --full carries the full one under `full`. */
export const outputSchema = (): object => ({
  title: 'Assay report',
  ...jsonSchemaOf(z.extend(reportSchema, { full: z.optional(reportSchema) })),
});
