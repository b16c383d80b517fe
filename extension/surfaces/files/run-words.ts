import type { FileDetails } from '../../messages.ts';

/** What loading the file would do, in one sentence. */
export function runSentence({ verdict, inspection, observedAt, scan }: FileDetails): string {
  const findings = inspection?.findings ?? [];
  const grave = findings.filter(({ severity }) => severity === 'dangerous');
  if (grave.some(({ call }) => call !== undefined)) return 'Loading this file would run what is shown below.';
  if (grave.length > 0) return 'It holds what is harmful to load, though no call of it was seen.';
  if (verdict === 'dangerous') return 'A scanner of the Hub found it dangerous; Assay has not seen why.';
  if (findings.some(({ severity }) => severity === 'caution'))
    return 'Loading it calls what nobody has vetted yet; look before you load.';
  if (verdict === 'caution') return 'A scanner of the Hub asks for caution.';
  if (verdict === 'incomplete')
    return inspection
      ? 'Not all of it could be read, and worse may lie there.'
      : 'The Hub’s scanners have not finished.';
  if (verdict === 'not-scanned') return 'Nobody has looked into this file yet.';
  if (inspection && observedAt !== null) return 'Read to its end: nothing in it would run.';
  return scan ? 'The Hub’s scanners found nothing; Assay has not read it.' : 'Nothing was found.';
}

/** What to do about a file; null where nothing needs doing. */
export function adviceOf({ verdict, twin, path, plan, inspection }: FileDetails): string | null {
  if (verdict === 'dangerous')
    return twin === null
      ? `Do not load ${path}. There are no safetensors beside it that could be loaded instead.`
      : `Do not load ${path}: load ${twin} instead, which holds numbers only (use_safetensors=True).`;
  if (verdict === 'caution')
    return twin === null
      ? 'Load it only if you trust its author with your machine, and with weights_only=True.'
      : `Load ${twin} instead, which holds numbers only (use_safetensors=True).`;
  if (verdict === 'no-issues-found') return null;
  if (twin !== null) return `Until it is read, load ${twin} instead, which holds numbers only.`;
  return inspection || plan.when === 'left-alone' ? 'Until it is known, do not load it where it can do harm.' : null;
}

/** What a person is told before reading that counts; null where reading counts for nothing. */
export const noticeOf = ({ plan, inspection }: FileDetails): string | null =>
  plan.when === 'counted' && !inspection ? `${plan.reason}.` : null;
