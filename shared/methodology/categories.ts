/** The six categories, in the order they are shown. */
export const CATEGORIES = [
  {
    id: 'security',
    title: 'Security',
    question: 'What could loading it do to you?',
    weight: 30,
    reason:
      'Ours: the harm of a bad file is not repaired by popularity, so it weighs as much as any two other categories.',
  },
  {
    id: 'capability',
    title: 'Capability',
    question: 'What can it do?',
    weight: 20,
    reason:
      'Ours: measured results are the most objective signal; they come second because a dangerous model is no use.',
  },
  {
    id: 'operational',
    title: 'Operational',
    question: 'Is it documented, licensed and owned?',
    weight: 18,
    reason: 'Ours: a model that nobody may use or understand is worth little, however popular.',
  },
  {
    id: 'popularity',
    title: 'Popularity',
    question: 'How widely is it used?',
    weight: 14,
    reason:
      'Ours: wide use finds faults early, but it is the easiest signal to fake, so it weighs less than what was inspected.',
  },
  {
    id: 'activity',
    title: 'Activity',
    question: 'Is it looked after?',
    weight: 10,
    reason: 'Ours: finished models need little activity; its lack is a small sign.',
  },
  {
    id: 'expert',
    title: 'Expert',
    question: 'What do people who know say?',
    weight: 8,
    reason: 'Ours: few models have any review, and each is one opinion.',
  },
] as const;

export type CategoryId = (typeof CATEGORIES)[number]['id'];
