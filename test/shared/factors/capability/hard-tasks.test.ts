import { describe } from 'vitest';
import hardTasks from '#shared/factors/capability/hard-tasks';
import { standsIn } from './stands-in.ts';

describe('hard-tasks', () => standsIn(hardTasks, 'hard', 'image-text-to-text'));
