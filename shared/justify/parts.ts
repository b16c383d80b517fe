import { LIMITATIONS } from '../capability/rq/limitations.ts';
import type { Block, Phrase } from '../document/document.ts';
import type { Capability, CapabilityRank } from '../facts/capability.ts';
import { rqText } from '../report/compare-figures.ts';
import { CONFIDENCE_BANDS, compositeBand, securityBand, VERDICT_BANDS } from '../text/bands.ts';
import { figureText } from '../text/figure-text.ts';
import { count, points, some, thousands } from '../text/wording.ts';
import { averageOf, capabilityOf, reportOf, type Subject, type Told } from './subject.ts';

const MOST_FIGURES = 6;
const MOST_WEAK = 5;
/** Below this share of its worth a factor counts as a weakness. */
const WEAK = 0.5;

const text = (said: Phrase): Block => ({ kind: 'text', text: said });
const list = (items: readonly Phrase[]): Block => ({ kind: 'list', items });

/** What was chosen, with its scores. */
export function choicePart(chosen: Subject): Block[] {
  const report = reportOf(chosen);
  if (!report) return [text(`${chosen.id}: no scores. ${'none' in chosen.report ? chosen.report.none : ''}`)];
  const { composite, security, confidence, coverage, verdict, model } = report;
  const level = CONFIDENCE_BANDS[confidence.level];
  return [
    text([
      { text: model.id, href: `https://huggingface.co/${model.id}` },
      model.revision === null ? '' : `, commit ${model.revision.slice(0, 12)}`,
      `. ${verdict}`,
    ]),
    {
      kind: 'table',
      caption: '',
      columns: [{ title: 'Score' }, { title: 'Of 100', number: true }, { title: 'In words' }],
      rows: [
        ['Composite', points(composite.value), compositeBand(report).word],
        ['Security', points(security.value), securityWords(report)],
        ['Confidence', `${Math.floor(coverage * 100)} % known`, `${level.word}: ${confidence.reasons.join(' ')}`],
      ],
    },
  ];
}

function securityWords(report: Told): string {
  const [word, files] = [securityBand(report).word, VERDICT_BANDS[report.security.verdict].word];
  return word === files ? word : `${word}; files: ${files}`;
}

/** What bounds its scores, and what weighs against it. */
export function risksPart(chosen: Subject): Block[] {
  const report = reportOf(chosen);
  if (!report)
    return [text('Without a report nothing is known of what its files would do, of its licence or of its owner.')];
  const items = [...ceilingLines(report), ...weakLines(report)];
  return [items.length === 0 ? text('No ceiling, and no factor below half of its worth.') : list(items)];
}

const ceilingLines = ({ ceilings }: Told): string[] =>
  ceilings.map(({ on, limit, reason }) => `Ceiling: ${on} at most ${limit}. ${reason}`);

// What costs most of the composite comes first, those of security before all others.
function weakLines({ findings }: Told): string[] {
  const weak = findings.filter(({ score, weight }) => score !== null && score < WEAK && weight > 0);
  const loss = ({ score, weight }: (typeof findings)[number]): number => (1 - (score ?? 0)) * weight;
  const sorted = weak.toSorted(
    (a, b) => Number(b.category === 'security') - Number(a.category === 'security') || loss(b) - loss(a),
  );
  const told = sorted
    .slice(0, MOST_WEAK)
    .map(({ title, score, summary }) => `${title}, ${points(100 * (score ?? 0))} of 100: ${summary}`);
  return weak.length > MOST_WEAK
    ? [...told, `${count(weak.length - MOST_WEAK, 'more factor')} below half of its worth.`]
    : told;
}

/** Places and figures, each with its source and age. */
export function figuresPart(chosen: Subject): Block[] {
  const told = capabilityOf(chosen);
  if (!told) return [text('absent' in chosen.capability ? chosen.capability.absent : '')];
  const { ranks, figures, inherited, snapshot } = told;
  const shown = figures.slice(0, MOST_FIGURES);
  return [
    ...(ranks.length === 0 ? [] : [text(`Places in the snapshot of ${snapshot}: ${ranks.map(placeText).join('; ')}.`)]),
    ...(shown.length === 0 ? [] : [figureTable(shown)]),
    ...(figures.length > shown.length
      ? [text(`${count(figures.length - shown.length, 'more figure')} in the snapshot.`)]
      : []),
    ...(figures.length === 0 && !inherited ? [text(`No figures in the snapshot of ${snapshot}.`)] : []),
    ...(inherited
      ? [
          text(
            `${count(inherited.figures.length, 'figure')} of its base model ${inherited.from}, which are not its own.`,
          ),
        ]
      : []),
  ];
}

export const placeText = ({ title, rank, of, between, why }: CapabilityRank): string => {
  if (rank === null) return `${title}: not ranked (${why ?? 'no reason told'})`;
  const ties = between !== null && between.from !== between.to ? `, tied ${between.from} to ${between.to}` : '';
  return `${title} ${thousands(rank)} of ${thousands(of)}${ties}`;
};

const figureTable = (figures: Capability['figures']): Block => ({
  kind: 'table',
  caption: '',
  columns: [
    { title: 'Benchmark' },
    { title: 'Figure', number: true },
    { title: 'Tier', number: true },
    { title: 'Evidence', short: true },
    { title: 'Source', short: true },
    { title: 'Date', short: true },
  ],
  rows: figures.map((figure) => {
    const { benchmark, tier, link, setting, source, url, run, retrieved } = figure;
    return [
      setting === '' ? benchmark : `${benchmark} (${setting})`,
      figureText(figure) + intervalText(figure),
      String(tier),
      link === 'exact' ? figure.class : `${figure.class}, name ${link}`,
      [{ text: source, href: url }],
      run === null ? `read ${retrieved}` : `run ${run}`,
    ];
  }),
});

// On the scale of the score: only there both ends are known.
const intervalText = ({ interval }: Capability['figures'][number]): string =>
  interval === null ? '' : `, score ${interval.low.toFixed(3)} to ${interval.high.toFixed(3)}`;

/** Price and what a dollar buys. */
export function pricePart(chosen: Subject): Block[] {
  const told = capabilityOf(chosen);
  const price = told?.price ?? null;
  const average = averageOf(chosen);
  if (!told || price === null)
    return [text('Its price is not known: what weights cost to run depends on your own machines.')];
  const said: Phrase = [
    `${dollars(price.input)} in, ${dollars(price.output)} out a million tokens (${price.via}), read ${price.retrieved}, `,
    { text: 'source', href: price.url },
    average === null ? '.' : `; ${dollars(average)} on average.`,
  ];
  const values = told.ranks.map(({ title, roi, noRoi }) =>
    roi === null ? `${title}: none, ${noRoi ?? 'no reason told'}` : `${title}: ${roi.toPrecision(3)}`,
  );
  return [
    text(said),
    ...(values.length === 0 ? [] : [text(`Score per dollar of a million tokens. ${values.join('; ')}.`)]),
  ];
}

export const dollars = (amount: number | null): string =>
  amount === null ? 'unknown' : `$${amount < 0.1 ? Number(amount.toPrecision(2)) : amount.toFixed(2)}`;

/** The RQ with its interval and what it cannot say. */
export function rqPart(chosen: Subject): Block[] {
  const rq = capabilityOf(chosen)?.rq;
  if (!rq) return [text('No RQ: no snapshot tells of the model.')];
  const { valueIs, completeness, missing, reasons, version } = rq;
  return [
    text(
      `RQ ${rqText(rq)}${valueIs === null ? '' : `, ${valueIs}`} (version ${version}). ${Math.floor(completeness * 100)} % of its inputs known${missing.length === 0 ? '' : `; missing: ${missing.join(', ')}`}.`,
    ),
    ...(missing.length === 0 && reasons.length > 0 ? [text(reasons.join(' '))] : []),
    text(`Its limits: ${LIMITATIONS.map((limit) => limit.text).join(' ')}`),
  ];
}

/** What nobody could tell. */
export function unknownPart(chosen: Subject, others: readonly Subject[]): Block[] {
  const report = reportOf(chosen);
  const unknown = (report?.findings ?? []).filter(({ status }) => status === 'unknown').map(({ title }) => title);
  const told = capabilityOf(chosen);
  const items = [
    ...(unknown.length > 0 ? [`Factors that could not be read: ${some(unknown, 12)}.`] : []),
    ...(told
      ? told.figures.length === 0
        ? ['No figure of its own in the snapshot.']
        : []
      : ['Anything that a benchmark could tell.']),
    ...(averageOf(chosen) === null ? ['Its price.'] : []),
    ...(told && told.rq.missing.length > 0 ? [`Inputs of the RQ: ${told.rq.missing.join(', ')}.`] : []),
    ...others.flatMap(({ id, report: of }) => ('none' in of ? [`Scores of ${id}: ${of.none}`] : [])),
    'How it does on your own tasks: nothing here replaces a trial on them.',
  ];
  return [list(items)];
}
