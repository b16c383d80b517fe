import { describe, expect, it } from 'vitest';
import { type ByteSource, memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { judge } from '#shared/files/globals/judge';

/** A pickle of many windows: a list of None, then the payload. */
const pickle = (): Uint8Array<ArrayBuffer> => {
  const payload = [...'cos\nsystem\n(Vid\ntR.'].map((char) => char.charCodeAt(0));
  const bytes = new Uint8Array(8_000_000);
  for (let at = 0; at < bytes.length; at += 2) bytes.set([0x4e, 0x30], at);
  bytes.set(payload, bytes.length - payload.length);
  return bytes;
};

describe('a cancelled inspection', () => {
  it('ends as incomplete when it was cancelled before it began', async () => {
    const found = await inspect(memorySource(pickle()), { name: 'a.pkl', judge, signal: AbortSignal.abort() });
    expect(found.verdict).toBe('incomplete');
    expect(found.findings).toMatchObject([{ id: 'unread-cancelled', severity: 'incomplete' }]);
  });

  it('ends as incomplete when it is cancelled in the middle, with what was seen before', async () => {
    const control = new AbortController();
    const content = pickle();
    content.set(
      [...'cthing\nfoo\n)R0'].map((char) => char.charCodeAt(0)),
      0,
    );
    const inner = memorySource(content);
    const source: ByteSource = {
      size: inner.size,
      read(offset, length) {
        if (offset > 2_000_000 && offset < 4_000_000) control.abort();
        return inner.read(offset, length);
      },
    };
    const found = await inspect(source, { name: 'a.pkl', judge, signal: control.signal });
    expect(found.verdict).toBe('incomplete');
    expect(found.findings.map(({ id }) => id)).toEqual(['unread-cancelled', 'unvetted-call']);
  });
});
