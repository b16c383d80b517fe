import { describe } from 'vitest';
import videoGeneration from '#shared/factors/capability/video-generation';
import { standsIn } from './stands-in.ts';

describe('video-generation', () => standsIn(videoGeneration, 'video', 'text-to-video'));
