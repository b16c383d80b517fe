import type { Value } from './judgement.ts';

const telling: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'a command of the system',
    /^\s*(?:sudo\s+|\/(?:usr\/)?s?bin\/)?(?:(?:ba|z|da|k|c)?sh\s+-[a-z]*c\b|(?:curl|wget)\s+\S|nc(?:at)?\s+-|rm\s+-[rf]|chmod\s+[+\d]|cat\s+\/|touch\s+[/~.\w]|echo\s+.*[>|]|ping\s+-|python[\d.]*\s+-\w|perl\s+-e|powershell|cmd(?:\.exe)?\s+\/c|open\s+-a|calc(?:\.exe)?$|id$|whoami$|uname\b|ls(?:\s+[-/~].*)?$|nslookup\s|mkfifo\s|xterm|gnome-calculator|kill\s+-|ps\s+aux|ifconfig|ipconfig|netstat|bash$|sh$)/i,
  ],
  [
    'a command of the system',
    /(?:\|\s*(?:ba|z|da)?sh\b|;\s*(?:rm|curl|wget|sh|bash)\s|\$\([^)]+\)|`[^`\n]+`\s*$|\/dev\/tcp\/|&&\s*\w+|>\s*\/(?:tmp|dev|etc|home|root)\/)/,
  ],
  ['a command of the system', /(?:^|[\s"'])\/(?:usr\/(?:local\/)?)?s?bin\/\w+/],
  [
    'source code of Python',
    /__import__\s*\(|\b(?:os\.(?:system|popen|exec|spawn)|subprocess\.\w+)|\b(?:exec|eval|compile)\s*\(|(?:^|[;\n])\s*(?:import\s+[\w.]+(?:\s*[;,\n]|\s+as\b|$)|from\s+[\w.]+\s+import\s)|\bopen\s*\(\s*['"]|__(?:builtins|globals|class|subclasses|bases|mro|code|getattribute)__|\blambda\b[^:\n]*:[^:\n]*\(|\bprint\s*\(|socket\.socket/,
  ],
  [
    'an address of the network',
    /(?:^|\s)(?:https?|ftps?|sftp|wss?|tcp|udp|ldaps?|smb|file|s3|gs|ssh|telnet|gopher):\/\//i,
  ],
  ['an address of the network', /^\s*(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?\s*$|^\\\\[\w.-]+\\/],
  [
    'a path of the system',
    /^(?:\/(?:etc|proc|sys|dev|root|home|var|tmp|boot|opt|mnt|Users|Library)(?:\/|$)|~[\w-]*\/|[A-Za-z]:[\\/]|(?:\.\.[\\/]){1,}|%\w+%\\)|(?:^|[\\/])(?:\.ssh|\.aws|\.bashrc|\.profile|\.netrc|authorized_keys|id_rsa|\.git-credentials|\.env)(?:[\\/]|$)/,
  ],
];

/** Beginnings, in base 64, of what is worth hiding: pickles, zlib, gzip, `import`, `exec`, `__import__`, ELF, PE. */
const hidden =
  /^\s*(?:gAS|gAJ|gAI|eJ[wxyz]|H4sI|aW1wb3J0|ZXhlYy|X19pbXBvcnRf|f0VMR|TVqQ|Y29weV9yZWc|Y3Bvc2l4|Y29z)[A-Za-z0-9+/=_-]{8,}/;

/** Lengths of text that are looked at: an argument that runs something shows it at its start. */
const LOOKED_AT = 4096;
const DEPTH = 4;
const ITEMS = 64;

/** What the text is told to be, such as `a command of the system`; undefined when it is nothing of the kind. */
export function tellingText(text: string): string | undefined {
  const start = text.slice(0, LOOKED_AT);
  return telling.find(([, pattern]) => pattern.test(start))?.[0] ?? (hidden.test(start) ? 'hidden code' : undefined);
}

const asText = (bytes: Uint8Array): string =>
  bytes.subarray(0, LOOKED_AT).reduce((text, byte) => text + String.fromCharCode(byte), '');

const marshalled = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xe3 || bytes[0] === 0x63) && bytes.length > 16 && bytes[1] === 0 && bytes[2] === 0;

/** What the first telling constant among the arguments is; texts inside sequences and calls count too. */
export function tellingConstant(args: readonly Value[], depth = DEPTH): string | undefined {
  for (const arg of args.slice(0, ITEMS)) {
    const found = tellingValue(arg, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

function tellingValue(value: Value, depth: number): string | undefined {
  if (value.kind === 'text') return tellingText(value.text);
  if (value.kind === 'bytes') return marshalled(value.bytes) ? 'hidden code' : tellingText(asText(value.bytes));
  if (depth === 0) return undefined;
  if (value.kind === 'sequence') return tellingConstant(value.items, depth - 1);
  return value.kind === 'call' ? tellingConstant(value.args, depth - 1) : undefined;
}
