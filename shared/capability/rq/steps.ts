import type { Accessibility, Band } from './accessibility.ts';
import type { DimensionValue, Structure } from './dimensions.ts';
import type { EpochFactor } from './epoch.ts';
import { MODULATOR } from './formula.ts';
import { RATIONALE } from './limitations.ts';
import { PENALTY } from './penalty.ts';
import type { Values } from './settle.ts';
import { SLOTS } from './slots.ts';

/** One line of the arithmetic: what is computed, with which numbers, and why so. */
export interface Step {
  readonly id: string;
  readonly formula: string;
  /** The formula with its numbers, rounded to six digits for reading. */
  readonly numbers: string;
  /** Unrounded; null where an input is missing, `low` and `high` where only bounds are known. */
  readonly result: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly why: string;
}

/** A number as the arithmetic shows it. */
export const digits = (value: number): string => String(Number(value.toPrecision(6)));

const MISSING = '?';
const orMissing = (value: number | null | undefined): string =>
  value === null || value === undefined ? MISSING : digits(value);
const ofBand = ({ low, high, value }: Band): string =>
  value === null ? `[${digits(low)}, ${digits(high)}]` : digits(value);

interface Worked {
  readonly values: Values;
  readonly structure: Structure;
  readonly accessibility: Accessibility;
  readonly openWeights: boolean | undefined;
  readonly epoch: EpochFactor;
  readonly effective: Band | null;
}

/** Every step from the inputs to the effective RQ, in order. */
export const stepsOf = (worked: Worked): Step[] => [
  ...structuralSteps(worked),
  ...accessibilitySteps(worked),
  effectiveStep(worked),
];

function structuralSteps({ values, structure, epoch }: Worked): Step[] {
  const { IG, F, U, core, intrinsic } = structure;
  return [
    meanStep(IG, 'IG = geometric mean of the exams'),
    ...factualStep(values, F),
    ...stabilityStep(values, F),
    meanStep(F, 'F = geometric mean of F1, F2, F3'),
    penaltyStep(structure),
    utilityStep(structure),
    {
      id: 'core',
      formula: 'core = (IG × F × U)^(1/3)',
      numbers: `(${[IG, F, U].map(({ value }) => orMissing(value)).join(' × ')})^(1/3)`,
      result: core,
      why: `${RATIONALE.geometric} ${RATIONALE.equal}`,
    },
    {
      id: 'kEpoch',
      formula: 'k_epoch = k_prog × k_bench',
      numbers: `${digits(epoch.kProg)} × ${digits(epoch.kBench)} (${epoch.note})`,
      result: epoch.value,
      why: RATIONALE.epoch,
    },
    {
      id: 'intrinsic',
      formula: 'RQ_intrinsic = 1000 × log10(1 + 9 × core) × k_epoch',
      numbers: `1000 × log10(1 + 9 × ${orMissing(core)}) × ${digits(epoch.value)}`,
      result: intrinsic,
      why: RATIONALE.logarithm,
    },
  ];
}

const meanStep = ({ id, value, parts }: DimensionValue, formula: string): Step => ({
  id,
  formula: `${formula} (weights: ${parts.map((part) => `${part.id} ${part.weight}`).join(', ') || 'none'})`,
  numbers: parts.length === 0 ? MISSING : `geometric mean of ${parts.map((part) => digits(part.value)).join(', ')}`,
  result: value,
  why: RATIONALE.subWeights,
});

function factualStep(values: Values, F: DimensionValue): Step[] {
  const part = F.parts.find(({ id }) => id === 'F1');
  const [simple, fact] = [values.get('simpleQa'), values.get('factScore')];
  if (!part || simple === undefined || fact === undefined) return [];
  return [
    {
      id: 'F1',
      formula: 'F1 = geometric mean of SimpleQA and FActScore',
      numbers: `(${digits(simple)} × ${digits(fact)})^(1/2)`,
      result: part.value,
      why: RATIONALE.subWeights,
    },
  ];
}

function stabilityStep(values: Values, F: DimensionValue): Step[] {
  const [part, cv] = [F.parts.find(({ id }) => id === 'F2'), values.get('stability')];
  if (!part || cv === undefined) return [];
  return [
    {
      id: 'F2',
      formula: 'F2 = max(0, 1 − CV / 0.5)',
      numbers: `max(0, 1 − ${digits(cv)} / 0.5)`,
      result: part.value,
      why: `${RATIONALE.fixed} The bound below is ours: the document has none.`,
    },
  ];
}

function penaltyStep({ penalty }: Structure): Step {
  const rule = `penalty = max(0, 1 − max(0, Verified − Pro − ${PENALTY.tolerance}))`;
  return {
    id: 'penalty',
    formula: rule,
    numbers: penalty
      ? `max(0, 1 − max(0, ${digits(penalty.verified)} − ${digits(penalty.pro)} − ${PENALTY.tolerance}))`
      : 'one of the two scores is missing: no penalty is taken off, the interval allows for one',
    result: penalty?.factor ?? null,
    why: `${RATIONALE.penalty} ${PENALTY.why}`,
  };
}

const utilityStep = ({ U, penalty }: Structure): Step => ({
  id: 'U',
  formula: 'U = geometric mean of U1 (SWE-bench Pro), U2 (GDPval) × penalty',
  numbers:
    U.parts.length === 0
      ? MISSING
      : `geometric mean of ${U.parts.map((part) => digits(part.value)).join(', ')} × ${digits(penalty?.factor ?? 1)}`,
  result: U.value,
  why: RATIONALE.subWeights,
});

const bandStep = (id: string, formula: string, numbers: string, { low, high, value }: Band, why: string): Step => ({
  id,
  formula,
  numbers,
  result: value,
  ...(value === null ? { low, high } : {}),
  why,
});

function accessibilitySteps({ values, accessibility, openWeights }: Worked): Step[] {
  const { A1, A2, A3, modulator } = accessibility;
  const [price, ttft, uptime] = (['price', 'ttft', 'uptime'] as const).map((id) => orMissing(values.get(id)));
  const bonus = openWeights === undefined ? '(1.0 or 1.1)' : openWeights ? '1.1' : '1.0';
  const boundsOf = (part: string): string => SLOTS.find((slot) => slot.part === part)?.bounds ?? '';
  const a1 = price === '0' ? 'declared free' : `max(0, 1 − log10(1 + ${price}) / log10(101))`;
  return [
    bandStep('A1', 'A1 = free ? 1 : max(0, 1 − log10(1 + price) / log10(101))', a1, A1, boundsOf('A1')),
    bandStep(
      'A2',
      'A2 = max(0, 1 − log10(1 + TTFT) / log10(31))',
      `max(0, 1 − log10(1 + ${ttft}) / log10(31))`,
      A2,
      boundsOf('A2'),
    ),
    bandStep(
      'A3',
      'A3 = min(1, uptime × (open weights ? 1.1 : 1.0))',
      `min(1, ${uptime} × ${bonus})`,
      A3,
      boundsOf('A3'),
    ),
    bandStep(
      'modulator',
      `f(A) = ${MODULATOR.floor} + ${MODULATOR.span.toFixed(2)} × (A1 × A2 × A3)^(1/3)`,
      `${MODULATOR.floor} + ${MODULATOR.span.toFixed(2)} × (${[A1, A2, A3].map(ofBand).join(' × ')})^(1/3)`,
      modulator,
      `${RATIONALE.bound} The prose says 1.05 once; the formula gives 1.02 and wins.`,
    ),
  ];
}

function effectiveStep({ structure, accessibility, effective }: Worked): Step {
  const formula = 'RQ_effective = RQ_intrinsic × f(A)';
  const numbers = `${orMissing(structure.intrinsic)} × ${ofBand(accessibility.modulator)}`;
  const why = 'What is displayed; a band while accessibility is not known.';
  return effective
    ? bandStep('effective', formula, numbers, effective, why)
    : { id: 'effective', formula, numbers, result: null, why };
}
