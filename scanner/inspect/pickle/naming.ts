import { resolved } from './callees.ts';
import { textOf } from './folding.ts';
import type { Exit, Machine } from './machine.ts';
import type { Handle } from './nodes.ts';
import { codeOf, countAt, headerSize, OPCODES } from './opcodes.ts';
import { dotted, python } from './python.ts';
import { DUNDER, GLOBAL, LEAF, numberOf, tagOf, UNKNOWN } from './tags.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The global by the two lines after GLOBAL and INST, and where they end; or how to go on when they are not all there. */
export function namedByLines(machine: Machine): { index: number; next: number } | Exit {
  const { window, globals } = machine.shared;
  const { bytes, length } = window;
  const { offset, protocol } = machine;
  const start = machine.position + 1;
  const first = bytes.indexOf(10, start);
  const second = first < 0 || first >= length ? -1 : bytes.indexOf(10, first + 1);
  if (second < 0 || second >= length) return window.atEnd || window.isOverlong(machine.position) ? 'broken' : 'refill';
  const next = second + 1;
  const known = globals.before.byBytes(bytes, start, second, protocol < 3);
  if (known !== undefined) {
    globals.fetched(known);
    return { index: known, next };
  }
  const module = utf8.decode(bytes.subarray(start, first));
  const name = utf8.decode(bytes.subarray(first + 1, second));
  const index = globals.resolve(module, name, protocol, offset, offset);
  globals.before.keepBytes(bytes, start, second, protocol < 3, index);
  return { index, next };
}

/** GLOBAL: a module and a name on lines of their own. */
export function globalText(machine: Machine): Exit {
  const named = namedByLines(machine);
  if (typeof named === 'string') return named;
  machine.push(GLOBAL, named.index);
  machine.position = named.next;
  return 'go';
}

/** STACK_GLOBAL: a module and a name from the stack, which must be constants. */
export function stackGlobal(machine: Machine): Exit {
  const [nameAt, moduleAt] = [machine.peek(0), machine.peek(1)];
  if (![moduleAt, nameAt].every(isConstant)) return computedGlobal(machine, moduleAt, nameAt);
  if (namedAgain(machine, moduleAt, nameAt)) return 'go';
  const { values } = machine.shared;
  const [module, name] = [values.of(moduleAt), values.of(nameAt)].map((part) => textOf(part));
  if (values.mustRecall()) return 'recall';
  machine.drop(2);
  const index = namedBy(machine, module, name, startOf(moduleAt, machine.offset));
  if (index === undefined) machine.fault('names a global by something that is no text');
  else remember(machine, placeOf(moduleAt), placeOf(nameAt), index);
  machine.position++;
  return 'go';
}

/** What computing a name costs, in units of effort. */
const COMPUTING = 20;

/** A global whose name is computed, which no pickler does. */
function computedGlobal(machine: Machine, moduleAt: Handle, nameAt: Handle): Exit {
  const { values } = machine.shared;
  const { offset } = machine;
  const parts = values.affords(COMPUTING) ? [values.of(moduleAt), values.of(nameAt)] : [];
  if (values.mustRecall()) return 'recall';
  const [module, name] = parts.map((part) => textOf(resolved(part)));
  machine.drop(2);
  hidden(machine, parts.map(python), module === undefined || name === undefined ? undefined : dotted(module, name));
  namedBy(machine, module, name, offset);
  machine.position++;
  return 'go';
}

/** Pushes the global of a name, and returns its index; something unknown where the name is not known. */
function namedBy(machine: Machine, module: string | undefined, name: string | undefined, from: number) {
  if (module === undefined || name === undefined) {
    machine.push(UNKNOWN, 0);
    return undefined;
  }
  const index = machine.shared.globals.resolve(module, name, machine.protocol, machine.offset, from);
  machine.push(GLOBAL, index);
  return index;
}

const placeOf = ({ tag, value }: Handle): number => numberOf(tag, value);
const isConstant = ({ tag }: Handle): boolean => tagOf(tag) === LEAF || tagOf(tag) === DUNDER;

/** Names the global that the same two constants named before; whether there was one. */
function namedAgain(machine: Machine, module: Handle, name: Handle): boolean {
  const { globals, window } = machine.shared;
  const [moduleAt, nameAt, old] = [placeOf(module), placeOf(name), machine.protocol < 3];
  const start = moduleAt - window.base;
  const index =
    (start >= 0 && nameAt > moduleAt
      ? globals.before.byBytes(window.bytes, start, machine.position, old, nameAt - moduleAt)
      : undefined) ?? globals.before.byOffsets(moduleAt, nameAt, old);
  if (index === undefined) return false;
  globals.fetched(index);
  machine.drop(2);
  machine.push(GLOBAL, index);
  machine.position++;
  return true;
}

// Constants right before the opcode are known by their bytes, those from the memo by where they lie.
function remember(machine: Machine, module: number, name: number, index: number): void {
  const { globals, window } = machine.shared;
  const start = module - window.base;
  const old = machine.protocol < 3;
  if (start >= 0 && name > module)
    globals.before.keepBytes(window.bytes, start, machine.position, old, index, name - module);
  globals.before.keepOffsets(module, name, old, index);
}

const startOf = ({ tag, value }: Handle, offset: number): number =>
  tagOf(tag) === LEAF ? Math.min(offset, numberOf(tag, value)) : offset;

function hidden(machine: Machine, parts: readonly string[], name: string | undefined): void {
  const { offset } = machine;
  const end = name === undefined ? '' : `; it comes to ${name}`;
  machine.shared.report({
    id: 'computed-name',
    severity: 'dangerous',
    message: `It computes the name of what it imports, so that readers do not find it${end}`,
    offset,
    from: offset,
    ...(parts.length === 0 ? {} : { call: `import ${parts.join(' . ')}`.slice(0, 300) }),
    ...(name === undefined ? {} : { global: name }),
  });
}

/** EXT1, EXT2 and EXT4: a global by the code under which it was registered. */
export function extension(machine: Machine, code: number): Exit {
  const { window, extensions, globals } = machine.shared;
  const opcode = OPCODES[code];
  const size = opcode ? headerSize(opcode) : 1;
  const number = countAt(window.bytes, machine.position + 1, size - 1);
  const known = extensions.get(number);
  if (known !== undefined) globals.fetched(known);
  else {
    const { offset } = machine;
    machine.shared.report({
      id: 'unknown-extension',
      severity: 'caution',
      message: `It uses extension code ${number}, which it does not register: loading fails, unless the loading program has registered something under it`,
      offset,
      from: offset,
      global: `extension ${number}`,
    });
  }
  machine.push(GLOBAL, known ?? globals.unknownExtension(number, machine.offset));
  machine.position += size;
  return 'go';
}

/** The byte of INST, whose operand is that of GLOBAL. */
export const INST = codeOf('INST');
