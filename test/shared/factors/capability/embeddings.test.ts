import { describe } from 'vitest';
import embeddings from '#shared/factors/capability/embeddings';
import { standsIn } from './stands-in.ts';

describe('embeddings', () => standsIn(embeddings, 'embedding', 'sentence-similarity'));
