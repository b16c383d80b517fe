import { describe } from 'vitest';
import coding from '#shared/factors/capability/coding';
import { standsIn } from './stands-in.ts';

describe('coding', () => standsIn(coding, 'coding', 'text-generation'));
