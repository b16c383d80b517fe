/**
 * Ceilings: findings so grave that no other merit may outweigh them (the weakest door decides). `composite` and
 * `security` are the highest scores that remain possible, in points. The numbers are ours; the reasons stand beside them.
 */
export const CEILINGS = [
  {
    id: 'dangerous-file',
    composite: 20,
    security: 10,
    reason: 'A file was found dangerous: loading it may run code that harms you.',
    why: 'Below every honest model, since a model that attacks its user has no worth; above 0, which is kept for "nothing good at all".',
  },
  {
    id: 'impersonation',
    composite: 25,
    security: 20,
    reason: 'The name imitates a well-known model or organization.',
    why: 'A look-alike is a likely trap, yet a similar name alone is no proof, so a little above a dangerous file.',
  },
  {
    id: 'disabled',
    composite: 30,
    security: 30,
    reason: 'The Hub has disabled this repository.',
    why: 'The Hub disables for abuse or by law; the reason is not public, so it stands between impersonation and caution.',
  },
  {
    id: 'suspicious-file',
    composite: 65,
    security: 45,
    reason: 'A scanner asks for caution with a file.',
    why: 'Scanners warn of many harmless files: enough to keep it out of the top third until someone has looked.',
  },
] as const;

export type CeilingId = (typeof CEILINGS)[number]['id'];
