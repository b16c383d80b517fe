/** The six categories, in the order they are shown. */
export const CATEGORIES = [
  {
    id: 'security',
    title: 'Security',
    question: 'What could loading it do to you?',
    weight: 25,
    reason: 'Ours: the heaviest, since no merit repairs the harm of a bad file; the ceilings do the rest.',
  },
  {
    id: 'capability',
    title: 'Capability',
    question: 'What can it do?',
    weight: 20,
    reason: 'Ours: measured results are the most objective signal, and what most people come for.',
  },
  {
    id: 'operational',
    title: 'Operational',
    question: 'Is it documented, licensed and owned?',
    weight: 20,
    reason: 'Ours: a model that nobody may use or understand is worth little, however popular.',
  },
  {
    id: 'popularity',
    title: 'Popularity',
    question: 'How widely is it used, and how received?',
    weight: 20,
    reason: 'Ours: wide use finds faults early; it weighs no more than that because it can be faked.',
  },
  {
    id: 'activity',
    title: 'Activity',
    question: 'Is it looked after?',
    weight: 8,
    reason: 'Ours: finished models need little activity; its lack is a small sign.',
  },
  {
    id: 'expert',
    title: 'Expert',
    question: 'What do people who know say?',
    weight: 7,
    reason: 'Ours: few models have any review, and each is one opinion.',
  },
] as const;

export type CategoryId = (typeof CATEGORIES)[number]['id'];
