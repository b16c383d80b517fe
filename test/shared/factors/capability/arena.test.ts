import { describe } from 'vitest';
import arena from '#shared/factors/capability/arena';
import { standsIn } from './stands-in.ts';

describe('arena', () => standsIn(arena, 'arena', 'any-to-any'));
