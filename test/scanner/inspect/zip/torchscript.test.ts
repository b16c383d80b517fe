import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { checkCode } from '#scanner/inspect/zip/torchscript';
import { bytes, concat } from '../build/bytes.ts';
import { noted } from '../build/session.ts';

async function found(code: string | Uint8Array<ArrayBuffer>, name = 'model/code/__torch__.py') {
  const notes = noted();
  await checkCode(name, memorySource(typeof code === 'string' ? bytes(code) : code), notes.session);
  return notes.findings.map(({ message, offset }) => [message.replace('Its TorchScript code ', ''), offset]);
}

describe('code of TorchScript', () => {
  it.each([
    ['torch.from_file("/etc/passwd")', 'maps a file of the machine into memory: torch.from_file'],
    ['ops.aten.from_file(x)', 'maps a file of the machine into memory: ops.aten.from_file'],
    ['aten::from_file(x)', 'maps a file of the machine into memory: aten::from_file'],
    ['torch.save(x, "f")', 'writes a file: torch.save'],
    ['ops.evil.run(x)', 'runs operators of a library of its own: ops.evil'],
    ['parse_type_line("x")', 'evaluates text as Python: parse_type_line'],
  ])('that does harm is told of: %s', async (code, message) => {
    expect(await found(`  y = ${code}`)).toEqual([[message, 6]]);
  });

  it.each([
    'torch.add(x, y)',
    'torch.from_numpy(x)',
    'torch.saved(x)',
    'mytorch.save(x)',
    'ops.torchvision.nms(x)',
    'torch.ops.quantized.linear(x)',
    'ops.prim.NumToTensor(x)',
    'oops.evil.run(x)',
    '__annotations__["0"] = __torch__.torchvision.ops.misc.Conv2dNormActivation',
  ])('that does none is not: %s', async (code) => {
    expect(await found(code)).toEqual([]);
  });

  it('is told of at every place', async () => {
    expect((await found('torch.save(a)\ntorch.save(b)')).map(([, offset]) => offset)).toEqual([0, 14]);
  });

  it.each(['model/code/a.py', 'code/b.PY', 'x/code/deep/er/c.py'])('is looked for in %s', async (name) => {
    expect(await found('torch.save(a)', name)).toHaveLength(1);
  });

  it.each(['model/data/a.py', 'model/code/a.py.debug_pkl', 'barcode/a.py', 'a.py'])(
    'is not looked for in %s',
    async (name) => {
      expect(await found('torch.save(a)', name)).toEqual([]);
    },
  );

  it('is found where two stretches of a megabyte meet', async () => {
    const before = new Uint8Array(1024 * 1024 - 6).fill(32);
    expect(await found(concat(before, bytes('torch.save(x)'), new Uint8Array(1000).fill(32)))).toContainEqual([
      'writes a file: torch.save',
      before.length,
    ]);
  });

  it('is found at the end of a long entry', async () => {
    const before = new Uint8Array(2_500_000).fill(32);
    expect(await found(concat(before, bytes('torch.save(x)')))).toEqual([['writes a file: torch.save', before.length]]);
  });
});
