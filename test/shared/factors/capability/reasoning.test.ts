import { describe } from 'vitest';
import reasoning from '#shared/factors/capability/reasoning';
import { standsIn } from './stands-in.ts';

describe('reasoning', () => standsIn(reasoning, 'reasoning', 'text-generation'));
