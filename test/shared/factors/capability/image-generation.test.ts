import { describe } from 'vitest';
import imageGeneration from '#shared/factors/capability/image-generation';
import { standsIn } from './stands-in.ts';

describe('image-generation', () => standsIn(imageGeneration, 'image', 'text-to-image'));
