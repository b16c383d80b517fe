import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { BitReader } from '#scanner/inspect/decode/bits';
import { Input } from '#scanner/inspect/decode/input';
import { highFirst } from '../build/bits.ts';

async function over(...parts: readonly string[]): Promise<{ reader: BitReader; input: Input }> {
  const content = highFirst(...parts);
  const input = new Input(memorySource(content));
  await input.has(content.length);
  return { reader: new BitReader(input), input };
}

describe('bits from the highest of each byte on', () => {
  it('come in the order in which they are written', async () => {
    const { reader } = await over('1 01 0011 00010111');
    expect([1, 2, 4, 8].map((count) => reader.take(count))).toEqual([1, 1, 3, 0x17]);
  });

  it.each([
    [8, 0xa5],
    [16, 0xa5c3],
    [24, 0xa5c3f0],
  ])('come %i at a time', async (count, value) => {
    const { reader } = await over('10100101 11000011 11110000');
    expect(reader.take(count)).toBe(value);
  });

  it('come 24 at a time although a byte was begun', async () => {
    const { reader } = await over('1010101 1', '11111111'.repeat(3));
    reader.take(7);
    expect(reader.take(24)).toBe(0xffffff);
  });

  it('end where the input ends', async () => {
    const { reader } = await over('11111111');
    expect(reader.take(8)).toBe(255);
    expect(() => reader.take(1)).toThrow('It ends in the middle');
  });

  it('do not pass when they are only looked at', async () => {
    const { reader } = await over('10110000');
    expect(reader.peek(4)).toBe(11);
    expect(reader.take(4)).toBe(11);
  });

  it('pass as many as they are told to', async () => {
    const { reader } = await over('10110011');
    reader.peek(8);
    reader.pass(3);
    expect(reader.take(5)).toBe(0b10011);
  });

  it('are 0 past the end when they are looked at', async () => {
    const { reader } = await over('11110000');
    expect(reader.peek(20)).toBe(0b1111_0000_0000_0000_0000);
  });

  it('give whole bytes back that were looked at and not passed', async () => {
    const { reader, input } = await over('11111111'.repeat(4));
    reader.peek(24);
    reader.pass(4);
    reader.align();
    expect(input.offset).toBe(1);
  });

  it('pass the rest of a byte that was begun', async () => {
    const { reader, input } = await over('10000000 11000000');
    reader.take(1);
    reader.align();
    expect(input.offset).toBe(1);
    expect(reader.take(2)).toBe(3);
  });
});
