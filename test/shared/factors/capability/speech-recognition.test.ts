import { describe } from 'vitest';
import speechRecognition from '#shared/factors/capability/speech-recognition';
import { standsIn } from './stands-in.ts';

describe('speech-recognition', () => standsIn(speechRecognition, 'speech', 'automatic-speech-recognition'));
