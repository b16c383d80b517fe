import type { Block, Document } from '../document/document.ts';
import { METHODOLOGY_VERSION } from '../methodology/changelog.ts';
import { rqText } from '../report/compare-figures.ts';
import { compositeBand, securityBand } from '../text/bands.ts';
import { plain } from '../text/plain.ts';
import { points } from '../text/wording.ts';
import { betterIn } from './better.ts';
import { choicePart, dollars, figuresPart, placeText, pricePart, risksPart, rqPart, unknownPart } from './parts.ts';
import type { Role, SectionId } from './roles.ts';
import { averageOf, bestPlace, capabilityOf, reportOf, type Subject } from './subject.ts';

/** What a report for a decision is made of. */
export interface Decision {
  readonly chosen: Subject;
  readonly others: readonly Subject[];
  /** The ids that were asked for as others; empty where they were picked. */
  readonly against: readonly string[];
  /** How the others were picked, in a sentence. */
  readonly picked: string;
  readonly role: Role;
  /** The day of the report: `YYYY-MM-DD`. */
  readonly date: string;
}

const TITLES: { readonly [Id in SectionId]: string } = {
  choice: 'What was chosen',
  risks: 'Ceilings and risks',
  figures: 'What it can do',
  price: 'Price and value',
  rq: 'RQ and its limits',
  alternatives: 'Alternatives, and where they are better',
  unknown: 'What is unknown',
  method: 'How this was made',
};

/** One page that justifies a choice with data: the same parts and numbers for every role, in the role’s order. */
export function justify(decision: Decision): Document {
  const { chosen, others, role, date } = decision;
  const parts: { readonly [Id in SectionId]: Block[] } = {
    choice: choicePart(chosen),
    risks: risksPart(chosen),
    figures: figuresPart(chosen),
    price: pricePart(chosen),
    rq: rqPart(chosen),
    alternatives: alternativesPart(decision),
    unknown: unknownPart(chosen, others),
    method: methodPart(decision),
  };
  return {
    title: `Report for a decision: ${plain(chosen.id)}`,
    stamp: [`Made on ${date} by Assay, ordered for: ${role.title}. ${role.asks}`],
    sections: role.order.map((id) => ({ id, title: TITLES[id], lead: role.leads.includes(id), blocks: parts[id] })),
  };
}

function alternativesPart({ chosen, others, picked }: Decision): Block[] {
  if (others.length === 0) return [{ kind: 'text', text: `None was compared. ${picked}` }];
  return [
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: 'Model' },
        { title: 'Composite', number: true },
        { title: 'Security', number: true },
        { title: '$ a million tokens', number: true },
        { title: 'RQ' },
        { title: 'Best place' },
      ],
      rows: [chosen, ...others].map((subject) => rowOf(subject)),
    },
    {
      kind: 'list',
      items: others.map((other) => {
        const better = betterIn(other, chosen);
        return `${other.id} is better in ${better.length === 0 ? 'nothing that compares' : better.join('; ')}.`;
      }),
    },
    {
      kind: 'text',
      text: `${picked} Ranks and figures whose intervals overlap are no difference; RQs made from different inputs do not compare.`,
    },
  ];
}

function rowOf(subject: Subject): string[] {
  const [report, told] = [reportOf(subject), capabilityOf(subject)];
  const best = bestPlace(told?.ranks ?? []);
  return [
    subject.id,
    report ? `${points(report.composite.value)} ${compositeBand(report).word}` : '–',
    report ? `${points(report.security.value)} ${securityBand(report).word}` : '–',
    dollars(averageOf(subject)),
    told ? rqText(told.rq) : 'unknown',
    best ? placeText(best) : 'none',
  ];
}

function methodPart({ chosen, against, role }: Decision): Block[] {
  const report = reportOf(chosen);
  const snapshot = capabilityOf(chosen)?.snapshot;
  const compared = against.length === 0 ? '' : ` --against ${against.join(',')}`;
  const command = `assay justify ${chosen.id}${compared} --role ${role.id}`;
  const items = [
    report
      ? `Methodology ${report.methodology}, profile ${report.profile}, ${report.plan} plan; facts read ${report.observedAt.slice(0, 10)}.`
      : `Methodology ${METHODOLOGY_VERSION}; no facts of the Hub.`,
    ...(snapshot === undefined
      ? []
      : [`Benchmark results and prices: the snapshot of ${snapshot}, with the sources named beside each.`]),
    'Scores are weighted means of what is known; ceilings come last and only lower. assay methodology prints every weight and reason.',
    `Made again with: ${command}`,
  ];
  return [{ kind: 'list', items }];
}
