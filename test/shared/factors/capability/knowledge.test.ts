import { describe } from 'vitest';
import knowledge from '#shared/factors/capability/knowledge';
import { standsIn } from './stands-in.ts';

describe('knowledge', () => standsIn(knowledge, 'knowledge', 'text-generation'));
