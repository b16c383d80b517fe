import type { InspectionFinding } from '#shared/facts/inspection';
import { VERDICT_BANDS } from '#shared/text/bands';
import { bytes, count, thousands } from '#shared/text/wording';
import type { FileDetails } from '../../messages.ts';
import { drawn, element } from '../../page/element.ts';
import { fileShape, GRAVE, securityShape } from '../../shapes.ts';
import { matrixPart } from './matrix-view.ts';
import { adviceOf, runSentence } from './run-words.ts';

/** The parts of the panel that tell what loading a file would do. */
export function runParts(details: FileDetails): HTMLElement[] {
  const band = VERDICT_BANDS[details.verdict];
  return [
    element(
      'div',
      { class: 'head' },
      element('h2', {}, 'What would run'),
      element('p', { class: 'path' }, details.path),
      element(
        'p',
        { class: 'sentence', 'data-tone': band.tone },
        drawn(fileShape(band, details.observedAt !== null)),
        element('span', {}, element('strong', {}, `${band.word}. `), runSentence(details)),
      ),
    ),
    ...findingsPart(details),
    ...advicePart(details),
    matrixPart(details),
  ];
}

function findingsPart({ inspection, more }: FileDetails): HTMLElement[] {
  if (!inspection || inspection.findings.length === 0) return [];
  const rest = more > 0 ? [element('p', { class: 'stamp' }, `${thousands(more)} more of the kind`)] : [];
  return [
    element(
      'section',
      {},
      element('h3', {}, 'Evidence'),
      element('ul', { class: 'evidence' }, ...inspection.findings.map(findingItem)),
      ...rest,
    ),
  ];
}

const TONES = { dangerous: 'bad', caution: 'poor', incomplete: 'unknown', note: 'plain' } as const;

function findingItem(finding: InspectionFinding): HTMLElement {
  const { severity, call, global, message, disassembly } = finding;
  const tone = TONES[severity];
  const shape =
    severity === 'dangerous'
      ? GRAVE
      : securityShape({
          word: '',
          tone: tone === 'plain' ? 'unknown' : tone,
          mark: severity === 'incomplete' ? 'half' : 'exclamation',
        });
  const named = call ?? (global === undefined ? null : `import ${global}`);
  const body = element(
    'div',
    {},
    ...(named === null ? [] : [element('code', {}, named)]),
    element('p', {}, message),
    element('p', { class: 'stamp' }, placeOf(finding)),
  );
  if (disassembly && disassembly.length > 0)
    body.append(
      element(
        'details',
        {},
        element('summary', {}, 'Disassembly'),
        element('pre', { tabindex: '0' }, disassembly.join('\n')),
      ),
    );
  return element('li', { 'data-tone': tone }, drawn(shape), body);
}

function placeOf({ offset, where, advisory, count: times }: InspectionFinding): string {
  const parts = [
    offset === null ? '' : `byte ${thousands(offset)}`,
    where === '' ? '' : `in ${where}`,
    advisory ?? '',
    times !== undefined && times > 1 ? count(times, 'time') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function advicePart(details: FileDetails): HTMLElement[] {
  const advice = adviceOf(details);
  if (advice === null) return [];
  return [element('section', {}, element('h3', {}, 'What to do'), element('p', {}, advice))];
}

/** How much of the file was read, in words. */
export function amountOf({ inspection, size, reading, plan }: FileDetails): string {
  const of = size === null ? '' : ` of ${bytes(size)}`;
  if (reading !== null) return `Reading: ${bytes(reading)}${of}`;
  if (inspection) return `Read ${bytes(inspection.bytesRead)}${of}`;
  if (plan.when === 'left-alone') return `${plan.reason}.`;
  return `Not read yet; reading takes about ${bytes(plan.cost)}${of}`;
}
