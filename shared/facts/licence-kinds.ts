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
// The names of open licences must match as a whole, as anyone may call terms of their own `mit-like`.
const PATTERNS: readonly (readonly [RegExp, LicenceKind])[] = [
  [
    /(^|-)(nc|research|academic|personal|cpml|mrl|mnpl|nsclv1)(-|$)|non-?commercial|coqui-public|^(apple-amlr|exaone|deepfloyd-if)/,
    KINDS['non-commercial'],
  ],
  [/(^|-|\+)(open-?)?rail|openrail|responsible-?(ai|use|voice|model)|(^|-)nd(-|$)/, KINDS.responsible],
  [
    /community|^(llama|gemma|grok|qwen|deepseek|(tii-)?falcon|tongyi|apple-ascl|nvidia-(?!.*(internal|other))|hunyuan|glm|minimax|yi-|lfm|kimi|hyperclova|health-ai-developer|sam-license|dinov3|modified-mit)/,
    KINDS.community,
  ],
  [
    /^(agpl|l?gpl|gpl|mpl|epl|eupl|osl|cddl|ms-pl|lppl|odbl|gfdl|faipl|fair-ai-public|cdla-sharing)|share-?alike|^cc-by-sa/,
    KINDS.copyleft,
  ],
  [
    /^(apache(-(licen[cs]e|2|2\.0|1\.1))*|mit|mit-0|mit-licen[cs]e|bsd(-[234]-clause(-clear|-patent)?)?|0bsd|cc0(-1\.0)?|cc-by(-[1-4]\.[05])?(-[a-z]{2,4})?|(the-)?unlicense|isc|zlib|wtfpl|bsl-1\.0|artistic(-[12]\.0)?|afl(-3\.0)?|ecl-2\.0|ncsa|postgresql|pddl(-1\.0)?|ofl(-1\.1)?|openmdw(-?1\.[01])?(-licen[cs]e)?|cdla-permissive-[12]\.0|etalab(-2\.0)?|odc-by(-1\.0)?|(us-government-)?public-domain)$/,
    KINDS.permissive,
  ],
];

/** Ids of the Hub and of GitHub that name no terms at all. */
const NAMELESS: ReadonlySet<string> = new Set(['', 'other', 'unknown', 'noassertion', 'none']);

/** Whether a licence id tells which terms hold; `other` and its like do not. */
export const tellsTerms = (id: string): boolean => !NAMELESS.has(id.toLowerCase().trim());

/**
 * The family of a licence id of the Hub or of SPDX (in any case). For `other`, its name is read instead, as an id or
 * in words; an unknown one has terms of its own, which is no praise and no fault.
 */
export function licenceKind(id: string, name: string | null): LicenceKind {
  const text = (id === 'other' ? (name ?? '') : id)
    .slice(0, 100)
    .toLowerCase()
    .trim()
    .replace(/[\s_,()[\]]+/g, '-');
  return PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? KINDS.own;
}
