import { startsWith } from '../little-endian.ts';
import { recognisedOnly } from '../recognised-only.ts';

/** GGUF, as of llama.cpp. */
export default recognisedOnly('gguf', 'GGUF', ({ head }) => startsWith(head, [0x47, 0x47, 0x55, 0x46]));
