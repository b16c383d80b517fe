import { defineFactor } from '../factor.ts';
import { HOW, standing } from '../standing.ts';

export default defineFactor({
  id: 'video-generation',
  title: 'Standing in video generation',
  category: 'capability',
  weight: 30,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['task'],
  wants: ['capability'],
  docs: {
    why: 'Blind votes on films are the most direct measure of what such a model is for.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ task, capability }) =>
    standing({ list: 'video', tasks: ['text-to-video', 'image-to-video', 'video-to-video'] }, task, capability),
});
