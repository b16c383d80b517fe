import type { ByteSource } from '../byte-source.ts';
import type { Session } from '../format.ts';
import { latin1 } from '../little-endian.ts';
import { suspect } from '../tell.ts';

/** Libraries of operators that come with PyTorch and its companions; any other is code that the model brings or needs. */
const KNOWN =
  /^(aten|prim|prims|torch|quantized|_quantized|quantized_decomposed|torchvision|torchaudio|torchtext|xnnpack|prepacked|mkldnn|mkldnn_prepacked|mkl|onednn|metal|metal_prepack|vulkan|vulkan_prepack|tensorexpr|cuda|profiler|sparse|fbgemm|inductor|c10d|c10d_functional|_c10d_functional)$/;
/** What is told, how grave it is, and what it does: operators that reach the machine's files do harm wherever they run. */
const TELLING: readonly (readonly [RegExp, 'dangerous' | 'caution', (name: string) => string | undefined])[] = [
  [/\b(?:torch|ops\.aten|aten)(?:\.|::)(from_file)\b/g, 'dangerous', () => 'maps a file of the machine into memory'],
  [/\b(?:torch|ops\.aten|aten)(?:\.|::)(save)\b/g, 'dangerous', () => 'writes a file'],
  [
    /(?<![\w.])(?:torch\.)?ops\.(\w{1,80})\.\w/g,
    'caution',
    (name) => (KNOWN.test(name) ? undefined : 'runs operators of a library of its own'),
  ],
  [/\b(parse_type_line)\b/g, 'dangerous', () => 'evaluates text as Python'],
];
const WINDOW = 1024 * 1024;
const OVERLAP = 256;

/** Reports telling operators in an entry of a TorchScript archive that holds its code. */
export async function checkCode(name: string, content: ByteSource, session: Session): Promise<void> {
  if (!/(^|\/)code\/.*\.py$/i.test(name)) return;
  for (let offset = 0; ; offset += WINDOW - OVERLAP) {
    const bytes = await content.read(offset, WINDOW);
    checkText(latin1(bytes), offset, session);
    if (bytes.length < WINDOW) return;
  }
}

function checkText(text: string, offset: number, session: Session): void {
  for (const [pattern, severity, say] of TELLING)
    for (const match of text.matchAll(pattern)) {
      const what = say(match[1] ?? '');
      const found = match[0].replace(/\.\w$/, '');
      if (what)
        suspect(session, 'torchscript-operator', `Its TorchScript code ${what}: ${found}`, {
          offset: offset + match.index,
          severity,
        });
    }
}
