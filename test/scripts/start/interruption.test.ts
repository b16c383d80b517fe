import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { catchInterruption } from '../../../scripts/start/interruption.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const listened = (signals: EventEmitter) => SIGNALS.map((signal) => signals.listenerCount(signal));

describe('an interruption', () => {
  it.each(SIGNALS)('is %s', async (signal) => {
    const signals = new EventEmitter();
    const { happened } = catchInterruption(signals);
    signals.emit(signal);
    await expect(happened).resolves.toBeUndefined();
  });

  it('is taken for as long as it is waited for, also when it comes twice', async () => {
    const signals = new EventEmitter();
    const { happened, forget } = catchInterruption(signals);
    signals.emit('SIGINT');
    signals.emit('SIGINT');
    await happened;
    expect(listened(signals)).toEqual([1, 1, 1]);
    forget();
    expect(listened(signals)).toEqual([0, 0, 0]);
  });

  it('has not happened before there was one', async () => {
    const { happened } = catchInterruption(new EventEmitter());
    const sooner = Promise.resolve('nothing');
    expect(await Promise.race([happened, sooner])).toBe('nothing');
  });
});
