import * as z from 'zod/mini';

const severity = z.enum(['dangerous', 'caution', 'incomplete', 'note']);

/**
 * One thing that reading a file's bytes showed. `offset` counts bytes within the innermost stream that `where` names
 * (the empty string is the file itself, `archive/data.pkl` an entry of it); null where no single byte is meant.
 */
const finding = z.object({
  /** Kebab-case and stable: what kind of thing it is, such as `dangerous-call`. */
  id: z.string(),
  severity,
  /** One plain sentence. */
  message: z.string(),
  offset: z.nullable(z.number()),
  where: z.string(),
  /** The global it is about, such as `os.system`. */
  global: z.optional(z.string()),
  /** The call as it would be written in Python, such as `os.system("id")`. Never executed. */
  call: z.optional(z.string()),
  /** The opcodes around the offset, one a line. */
  disassembly: z.optional(z.array(z.string())),
  /** Identifier of the public advisory, such as `CVE-2025-1716`. */
  advisory: z.optional(z.string()),
  /** How often it was seen, when more than once. */
  count: z.optional(z.number()),
});

/** What reading one file by bytes showed. `bytesRead` counts every byte asked of its source. */
export const inspectionSchema = z.object({
  /** Id of the format that its content shows; `unknown` when none does. */
  format: z.string(),
  verdict: z.enum(['no-issues-found', 'caution', 'dangerous', 'incomplete', 'not-scanned']),
  findings: z.array(finding),
  bytesRead: z.number(),
  bytesTotal: z.nullable(z.number()),
});

export type Inspection = z.infer<typeof inspectionSchema>;
export type InspectionFinding = z.infer<typeof finding>;
export type Severity = z.infer<typeof severity>;
