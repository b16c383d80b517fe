import { CATEGORIES } from '#shared/methodology/categories';
import type { ReportFinding } from '#shared/report/report';
import { bandOf, CONFIDENCE_BANDS, categoryBand, type Tone } from '#shared/text/bands';
import { points } from '#shared/text/wording';
import type { ShownReport } from '../messages.ts';
import { drawn, element } from '../page/element.ts';
import { compositeShape, GRAVE } from '../shapes.ts';
import { clock } from '../trouble-words.ts';

const SHOWN_FINDINGS = 4;

/** The parts of the details that tell a report. */
export function reportParts(report: ShownReport): HTMLElement[] {
  return [
    element(
      'header',
      {},
      element('h2', { id: 'title' }, report.model.id),
      element('p', { class: 'verdict' }, report.verdict),
      ...ceilings(report),
    ),
    element('section', {}, element('h3', {}, 'Categories, of 100 points'), categories(report)),
    ...findings(report),
    element(
      'section',
      {},
      element('h3', {}, `Confidence: ${CONFIDENCE_BANDS[report.confidence.level].word.toLowerCase()}`),
      element('ul', { class: 'reasons' }, ...report.confidence.reasons.map((reason) => element('li', {}, reason))),
    ),
  ];
}

/** One line that says what the scores were made with. */
export const stamp = ({ methodology, profile, plan, observedAt }: ShownReport): HTMLElement =>
  element(
    'p',
    { class: 'stamp' },
    `Methodology ${methodology} · profile ${profile} · ${plan} score · seen ${observedAt.slice(0, 10)} ${clock(observedAt)}`,
  );

function ceilings({ ceilings }: ShownReport): HTMLElement[] {
  return ceilings
    .filter(({ on }) => on === 'composite')
    .map(({ limit, reason }) =>
      element(
        'p',
        { class: 'ceiling', 'data-tone': 'bad' },
        drawn(GRAVE),
        element('span', {}, `${reason} No more than ${limit} points are possible.`),
      ),
    );
}

function categories(report: ShownReport): HTMLElement {
  const rows = CATEGORIES.map(({ id, title }) => {
    const value = report.categories.find((entry) => entry.id === id)?.value ?? null;
    const band = categoryBand(report, id);
    const track = element('span', { class: value === null ? 'track none' : 'track' });
    if (value !== null) {
      const bar = element('i');
      bar.style.width = `${value}%`;
      track.append(bar);
    }
    return element(
      'li',
      { 'data-tone': band.tone },
      element('span', {}, title),
      track,
      element('b', {}, points(value)),
      element('span', { class: 'word' }, band.word),
    );
  });
  return element('ul', { class: 'bars' }, ...rows);
}

function findings({ findings }: ShownReport): HTMLElement[] {
  const telling = tellingFindings(findings);
  if (telling.length === 0) return [];
  const rows = telling.map((finding) => {
    const band = bandOf((finding.score ?? 0) * 100);
    const tone: Tone = finding.ceiling ? 'bad' : band.tone;
    return element(
      'li',
      { 'data-tone': tone },
      drawn(finding.ceiling ? GRAVE : compositeShape((finding.score ?? 0) * 100, band)),
      element('div', {}, element('strong', {}, finding.title), ' ', element('span', {}, finding.summary)),
    );
  });
  return [element('section', {}, element('h3', {}, 'What tells most'), element('ul', { class: 'findings' }, ...rows))];
}

/** The findings that move the score most, those that cost it first; ceilings before all. */
export function tellingFindings(findings: readonly ReportFinding[]): ReportFinding[] {
  const scored = findings.filter(({ status, weight }) => status === 'scored' && weight > 0);
  const cost = ({ score, weight }: ReportFinding): number => (1 - (score ?? 0)) * weight;
  const costs = scored.filter(({ score }) => (score ?? 0) <= 0.4).sort((a, b) => cost(b) - cost(a));
  const bound = findings.filter(({ ceiling }) => ceiling !== null);
  const lifts = scored.filter(({ score }) => (score ?? 0) >= 0.6).sort((a, b) => b.contribution - a.contribution);
  const first = [...new Set([...bound, ...costs])].slice(0, SHOWN_FINDINGS - Math.min(1, lifts.length));
  return [...first, ...lifts].slice(0, SHOWN_FINDINGS);
}
