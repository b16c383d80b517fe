/** A family of licences and what it is worth to someone who wants to use the model anywhere. */
export interface LicenceKind {
  readonly id: 'permissive' | 'copyleft' | 'responsible' | 'community' | 'non-commercial' | 'own';
  readonly title: string;
  readonly score: number;
}

// Ours, by how many uses the terms leave open without asking a lawyer.
const KINDS = {
  permissive: { id: 'permissive', title: 'Open and permissive', score: 1 },
  copyleft: { id: 'copyleft', title: 'Open, derivatives under the same terms', score: 0.8 },
  responsible: { id: 'responsible', title: 'Open with restrictions of use', score: 0.6 },
  community: { id: 'community', title: 'A maker’s own community terms', score: 0.45 },
  'non-commercial': { id: 'non-commercial', title: 'Not for commercial use', score: 0.25 },
  own: { id: 'own', title: 'Terms of its own, to be read', score: 0.3 },
} as const satisfies { readonly [Id in LicenceKind['id']]: LicenceKind };

// Tried in order: the restriction decides, whatever family the name belongs to (`cc-by-nc-sa` is not for commerce).
const PATTERNS: readonly (readonly [RegExp, LicenceKind])[] = [
  [/(^|-)nc(-|$)|non-?commercial|research-only|academic/, KINDS['non-commercial']],
  [/rail|responsible/, KINDS.responsible],
  [/^(llama|gemma|grok|qwen|deepseek|falcon|tongyi|apple|nvidia|hunyuan|exaone|glm|minimax|yi-)/, KINDS.community],
  [/gpl|^(mpl|epl|eupl|osl|cddl|ms-pl|lppl|odbl|gfdl)|share-?alike|(^|-)sa(-|$)/, KINDS.copyleft],
  [
    /^(apache|mit$|mit-|bsd|cc0|cc-by-[0-9]|cc-by$|unlicense|isc|zlib|wtfpl|0bsd|bsl-1\.0|artistic|afl|ecl|ncsa|postgresql|pddl|ofl|openmdw|cdla-permissive|etalab|intel-research|odc-by|h-research)/,
    KINDS.permissive,
  ],
  [/^cc-by-nd|(^|-)nd(-|$)/, KINDS.responsible],
];

/**
 * The family of a licence id of the Hub or of SPDX (in any case). For `other`, its name is read instead; an unknown
 * one has terms of its own, which is no praise and no fault.
 */
export function licenceKind(id: string, name: string | null): LicenceKind {
  const text = (id === 'other' ? (name ?? '') : id).toLowerCase().trim().slice(0, 100);
  return PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? KINDS.own;
}
