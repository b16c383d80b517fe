import type { Judgement, Value } from '#shared/files/globals/judgement';
import { type Effective, effective } from './callees.ts';
import { dtypeOf } from './dtypes.ts';
import type { Sighting } from './findings.ts';
import { folds, textOf } from './folding.ts';
import type { Global } from './globals.ts';
import type { Exit, Machine } from './machine.ts';
import { INST, namedByLines } from './naming.ts';
import { noteArguments, noteLoaded } from './nested.ts';
import type { Handle } from './nodes.ts';
import { codeOf } from './opcodes.ts';
import { encodesLatin } from './plain-codec.ts';
import { dotted, pythonCall } from './python.ts';
import { isTooDeep, judgingCost, nestingOf, shallow } from './shallow.ts';
import { CALL, DTYPE, GLOBAL, LEAF, numberOf, OBJECT, TUPLE, tagOf, UNKNOWN } from './tags.ts';
import { checkTensor } from './tensors.ts';

/** Opcodes that call the second or third handle of the stack with the ones above it. */
export type Made = 'REDUCE' | 'NEWOBJ' | 'NEWOBJ_EX';

/** Carries out a calling opcode; tells how to go on when that is not possible yet, and nothing when it is done. */
export function called(machine: Machine, how: Made): Exit | undefined {
  const count = how === 'NEWOBJ_EX' ? 3 : 2;
  const callee = machine.peek(count - 1);
  const args = machine.peek(count - 2);
  const made = madeBy(machine, callee, args);
  if (made === undefined) return 'recall';
  machine.drop(count);
  machine.pushHandle(made);
  return undefined;
}

/** INST and OBJ: a class, and as its arguments all that lies above the mark. */
export function instance(machine: Machine, code: number): Exit {
  const named = code === INST ? namedByLines(machine) : undefined;
  if (typeof named === 'string') return named;
  const { fence, top } = machine;
  const index = named?.index;
  const callee = index === undefined ? at(machine, fence) : { tag: GLOBAL, value: index };
  const from = index === undefined ? Math.min(top, fence + 1) : fence;
  const node = machine.shared.nodes.next;
  machine.tupleOf(from);
  const made = madeBy(machine, callee, machine.peek(0));
  if (made === undefined) return undo(machine, node, from, top);
  if (index === undefined && top === fence) machine.fault('calls what is not there');
  machine.top = machine.unmark();
  machine.pushHandle(made);
  machine.position = named?.next ?? machine.position + 1;
  return 'go';
}

const at = ({ tags, values }: Machine, position: number): Handle => ({
  tag: tags[position] as number,
  value: values[position] as number,
});

// The tuple took the place of the first argument on the stack: the handles above it are still there.
function undo(machine: Machine, node: number, from: number, top: number): Exit {
  const first = machine.shared.nodes.tupleItems(node)[0];
  if (first && from < top) {
    machine.tags[from] = first.tag;
    machine.values[from] = first.value;
  }
  machine.top = top;
  return 'recall';
}

const UNTOLD: Handle = { tag: UNKNOWN, value: 0 };

/** What a call makes, once it is judged; undefined when something must be read again before. */
function madeBy(machine: Machine, callee: Handle, args: Handle): Handle | undefined {
  const { globals, values } = machine.shared;
  const number = numberOf(callee.tag, callee.value);
  const global = tagOf(callee.tag) === GLOBAL ? globals.get(number) : undefined;
  if (global?.role === 'plain') {
    global.called++;
    return { tag: OBJECT | (callee.tag & 0xf0), value: callee.value };
  }
  if (global?.bare && tagOf(args.tag) === LEAF) {
    // Without arguments, a call is like the one before: instances of one class by the million.
    global.called++;
    machine.shared.report(global.bare);
    return inNode(machine, callee, args);
  }
  if (global?.often && (global.judgement.tier === 'dangerous' || tellsNothing(machine, args))) {
    global.called++;
    machine.shared.report(global.often);
    return inNode(machine, callee, args);
  }
  if (global?.role === 'codec' && encodesLatin(machine, args)) {
    global.called++;
    return inNode(machine, callee, args);
  }
  const harmless = global?.judgement.tier === 'vetted' && global.judgement.byArguments !== true;
  if (!harmless && !values.affords(1) && !isWorthALook(machine, global))
    return passedOver(machine, callee, args, global);
  if (!harmless || (global.role !== 'judged' && global.role !== 'codec')) {
    const target = values.of(callee);
    const list = values.argumentsOf(args);
    if (values.mustRecall()) return undefined;
    const special = global && ofRole(machine, global, callee, args, list);
    if (global) global.called++;
    if (!harmless && !judged(machine, target, list, global)) return UNTOLD;
    if (special) return special;
  } else global.called++;
  return inNode(machine, callee, args);
}

/** Calls of a dangerous function that are looked at even so. */
const EVEN_SO = 4;

/** Whether a call is shown with its arguments although the file has taken all its thought: danger wants evidence. */
const isWorthALook = ({ shared: { effort } }: Machine, global: Global | undefined): boolean =>
  global?.judgement.tier === 'dangerous' && global.called < EVEN_SO && effort.affordReserve(JUDGING);

/** What looking at such a call costs, in units of effort. */
const JUDGING = 20;

/** A call whose arguments are not looked at any more: what its name alone tells still stands. */
function passedOver(machine: Machine, callee: Handle, args: Handle, global?: Global): Handle {
  if (!global) return UNTOLD;
  global.called++;
  if (global.judgement.byArguments === true) return inNode(machine, callee, args);
  global.often ??= sightingOf(machine, dotted(global.module, global.name), global.judgement, global);
  global.reported = true;
  machine.shared.report(global.often);
  return inNode(machine, callee, args);
}

/** Calls of one global after which its arguments are first looked at for whether they can tell anything. */
const OFTEN = 64;
const FEW = 16;

/** Whether a call is given nothing but numbers, None, True and False, told from their opcodes. */
function tellsNothing({ shared: { nodes, window } }: Machine, { tag, value }: Handle): boolean {
  const node = numberOf(tag, value);
  if (tagOf(tag) !== TUPLE || !nodes.has(node) || nodes.length(node) > FEW) return false;
  return nodes.tupleItems(node).every((item) => {
    const at = numberOf(item.tag, item.value) - window.base;
    return tagOf(item.tag) === LEAF && at >= 0 && at < window.length && NUMBERS.has(window.bytes[at] as number);
  });
}

const NUMBERS: ReadonlySet<number> = new Set(
  ['BININT', 'BININT1', 'BININT2', 'INT', 'LONG', 'LONG1', 'FLOAT', 'BINFLOAT', 'NONE', 'NEWTRUE', 'NEWFALSE'].map(
    codeOf,
  ),
);

function inNode({ shared: { nodes } }: Machine, callee: Handle, args: Handle): Handle {
  const node = nodes.next;
  nodes.call(callee, args);
  return { tag: CALL | ((Math.floor(node / 2 ** 32) & 15) << 4), value: node >>> 0 };
}

function ofRole(
  machine: Machine,
  global: Global,
  callee: Handle,
  handle: Handle,
  args: readonly Value[],
): Handle | undefined {
  if (global.role === 'dtype') return { tag: DTYPE, value: dtypeOf(machine.shared.dtypes, args) };
  if (global.role === 'extension') register(machine, args);
  if (global.role === 'tensor') checkTensor(machine, handle, args);
  const made = global.role === 'maker' ? classIn(machine, handle) : undefined;
  if (made) return made;
  // What was judged by its arguments is judged by them again where it is called or given a state.
  const vetted = global.judgement.tier === 'vetted' && global.judgement.byArguments !== true;
  return vetted && global.role !== 'extension' && !global.folds
    ? { tag: OBJECT | (callee.tag & 0xf0), value: callee.value }
    : undefined;
}

/** What `copyreg` makes is an object of the class that it is given. */
function classIn(machine: Machine, { tag, value }: Handle): Handle | undefined {
  const { globals, nodes } = machine.shared;
  const node = numberOf(tag, value);
  const found = tagOf(tag) === TUPLE && nodes.has(node) ? nodes.tupleItems(node)[0] : undefined;
  if (!found || tagOf(found.tag) !== GLOBAL) return undefined;
  const { tier, byArguments } = globals.get(numberOf(found.tag, found.value)).judgement;
  return tier === 'vetted' && byArguments !== true
    ? { tag: OBJECT | (found.tag & 0xf0), value: found.value }
    : undefined;
}

function register(machine: Machine, args: readonly Value[]): void {
  const [module, name, code] = args;
  const [of, named] = [textOf(module), textOf(name)];
  if (of === undefined || named === undefined || code?.kind !== 'number') return;
  const { extensions, globals } = machine.shared;
  const { offset, protocol } = machine;
  if (extensions.size < 10_000) extensions.set(Number(code.text), globals.resolve(of, named, protocol, offset, offset));
}

/** Judges a call; false when it cannot be told what is called. */
function judged(machine: Machine, callee: Value, args: readonly Value[], direct?: Global): boolean {
  const call = affordable(machine, effective(callee, args));
  if (call === undefined) {
    unresolved(machine, callee, args);
    return false;
  }
  const same = direct !== undefined && direct.module === call.module && direct.name === call.name;
  const judgement = same ? direct.judgement : machine.shared.judge.global(call.module, call.name, machine.protocol);
  if (direct?.module === '') judge(machine, call, judgement, judgement, direct);
  else if (judgement.tier !== 'vetted' || judgement.byArguments === true) {
    const byCall = machine.shared.judge.call(call.module, call.name, call.args, machine.protocol);
    judge(machine, call, judgement, byCall, direct);
    const told = same ? direct.folds : folds(call.module, call.name);
    if (!told || byCall.tier === 'dangerous') noteArguments(machine, call);
  }
  return true;
}

// What is nested so deeply that judging it takes too long is cut before: the judge then takes it for the worst.
function affordable({ shared: { values } }: Machine, call: Effective | undefined): Effective | undefined {
  if (call === undefined) return undefined;
  const nesting = nestingOf(call.args);
  values.affords(judgingCost(nesting, call.name === 'getattr'));
  return isTooDeep(nesting) ? { ...call, args: shallow(call.args) } : call;
}

function judge(machine: Machine, call: Effective, before: Judgement, judgement: Judgement, direct?: Global): void {
  if (judgement.tier === 'vetted' && judgement.inner !== true) return;
  const dangerous = judgement.tier === 'dangerous' || judgement.inner === true;
  const telling = dangerous && before.tier !== 'dangerous';
  const name = dotted(call.module, call.name);
  if (direct) direct.reported = true;
  const sighting = sightingOf(
    machine,
    name,
    { ...judgement, tier: dangerous ? 'dangerous' : 'caution' },
    direct,
    telling,
  );
  const written = () => pythonCall(name, call.args);
  if (judgement.inner === true) noteLoaded(machine, call, { ...sighting, call: written() });
  else machine.shared.report(sighting, written);
  if (!direct) return;
  const byName = !telling && before === direct.judgement && before.byArguments !== true;
  if (byName && direct.called > OFTEN && direct.role === 'judged') direct.often ??= { ...sighting, call: written() };
  if (call.args.length === 0 && judgement.tier === 'caution') direct.bare = { ...sighting, call: written() };
}

function sightingOf(
  { offset }: Machine,
  name: string,
  { tier, reason, advisory }: Judgement,
  direct?: Global,
  telling = false,
): Sighting {
  const dangerous = tier === 'dangerous';
  return {
    id: telling ? 'telling-call' : dangerous ? 'dangerous-call' : 'unvetted-call',
    severity: dangerous ? 'dangerous' : 'caution',
    message: `${telling ? 'With these arguments, loading it' : 'Loading it'} calls ${name}, which ${reason}`,
    offset,
    from: direct?.from ?? offset,
    global: name,
    ...(advisory === undefined ? {} : { advisory }),
  };
}

function unresolved(machine: Machine, callee: Value, args: readonly Value[]): void {
  if (callee.kind !== 'call' && callee.kind !== 'unknown') {
    machine.fault('calls a constant');
    return;
  }
  const { offset } = machine;
  machine.shared.report(
    {
      id: 'computed-call',
      severity: 'dangerous',
      message: 'It calls something that it computes while loading, so that nobody can tell what runs',
      offset,
      from: offset,
    },
    () => pythonCall(callee.kind === 'call' ? pythonOf(callee) : '…', args),
  );
}

const pythonOf = (callee: Extract<Value, { kind: 'call' }>): string =>
  callee.callee.kind === 'global' ? pythonCall(dotted(callee.callee.module, callee.callee.name), callee.args) : '…';
