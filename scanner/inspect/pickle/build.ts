import type { Value } from '#shared/files/globals/judgement';
import { setState } from './dtypes.ts';
import type { Global } from './globals.ts';
import { wrapped } from './joblib-array.ts';
import type { Exit, Machine } from './machine.ts';
import type { Handle } from './nodes.ts';
import { dotted, pythonCall } from './python.ts';
import { CALL, DICT, DTYPE, GLOBAL, numberOf, OBJECT, PERSISTENT, TUPLE, tagOf, UNKNOWN } from './tags.ts';

/** BUILD: hands a state to an object, or sets it as attributes. */
export function build(machine: Machine): Exit {
  const [target, state] = [machine.peek(1), machine.peek(0)];
  const tag = tagOf(target.tag);
  const number = numberOf(target.tag, target.value);
  const global = tag === OBJECT || tag === GLOBAL ? machine.shared.globals.get(number) : undefined;
  const array = tag === OBJECT && (global?.role === 'wrapper' || global?.role === 'sidecar');
  const made = tag === CALL ? classOf(machine, number) : undefined;
  const read = array || tag === DTYPE || made ? machine.shared.values.of(state) : undefined;
  if (machine.shared.values.mustRecall()) return 'recall';
  telling(machine, state, tag === GLOBAL);
  if (made && read) judged(machine, made, read);
  if (tag === CALL && !machine.shared.nodes.has(number)) forgotten(machine);
  if (tag === GLOBAL && global) onGlobal(machine, dotted(global.module, global.name));
  else if (!BUILDABLE.has(tag)) machine.fault('gives a state to what takes none');
  if (tag === DTYPE && read) setState(machine.shared.dtypes[number], read);
  machine.drop(1);
  machine.position++;
  return array && read && global ? wrapped(machine, global.role, read, dtypeIn(machine, state)) : 'go';
}

/** The class of what a call made, when what it does depends on its state. */
function classOf({ shared: { nodes, globals } }: Machine, node: number): Global | undefined {
  if (!nodes.has(node)) return undefined;
  const { callee, args } = nodes.callOf(node);
  const named = ({ tag, value }: Handle): Global | undefined =>
    tagOf(tag) === GLOBAL ? globals.get(numberOf(tag, value)) : undefined;
  const called = named(callee);
  const list = numberOf(args.tag, args.value);
  const first = tagOf(args.tag) === TUPLE && nodes.has(list) ? nodes.tupleItems(list)[0] : undefined;
  // What `copyreg` makes is an object of the class that it is given.
  const global = called?.role === 'maker' ? first && named(first) : called;
  return global?.judgement.byArguments === true ? global : undefined;
}

function judged(machine: Machine, { module, name, protocol, from }: Global, state: Value): void {
  const judgement = machine.shared.judge.state?.(module, name, state, protocol);
  if (judgement === undefined || judgement.tier === 'vetted') return;
  const { offset } = machine;
  const dangerous = judgement.tier === 'dangerous';
  const full = dotted(module, name);
  machine.shared.report({
    id: dangerous ? 'dangerous-state' : 'unvetted-state',
    severity: dangerous ? 'dangerous' : 'caution',
    message: `It gives a state to what ${full} made, which ${judgement.reason}`,
    offset,
    from,
    global: full,
    call: pythonCall(`${full}.__setstate__`, [state]),
    ...(judgement.advisory === undefined ? {} : { advisory: judgement.advisory }),
  });
}

function forgotten(machine: Machine): void {
  const { offset } = machine;
  const message = 'It gives a state to something that it made so much earlier that it cannot be told what';
  machine.shared.report({ id: 'late-state', severity: 'caution', message, offset, from: offset });
}

const BUILDABLE: ReadonlySet<number> = new Set([GLOBAL, OBJECT, CALL, DTYPE, PERSISTENT, UNKNOWN]);

function onGlobal(machine: Machine, name: string): void {
  const { offset } = machine;
  machine.shared.report({
    id: 'build-on-global',
    severity: 'dangerous',
    message: `It sets attributes of ${name} itself, which changes what the running program does`,
    offset,
    from: offset,
    global: name,
  });
}

/** Attributes with a meaning to Python that the state sets. */
function telling(machine: Machine, state: Handle, reported: boolean): void {
  const dicts = tagOf(state.tag) === TUPLE ? halves(machine, state) : [state];
  const keys = dicts
    .filter(({ tag }) => tagOf(tag) === DICT)
    .flatMap(({ tag, value }) => [...(machine.dunders.get(numberOf(tag, value)) ?? [])]);
  if (keys.length === 0 || reported) return;
  // pydantic and others save the attributes of an object under this one.
  const harmless = keys.every((key) => key === '__dict__');
  const { offset } = machine;
  machine.shared.report({
    id: 'telling-attribute',
    severity: harmless ? 'note' : 'dangerous',
    message: `It sets ${keys.slice(0, 5).join(', ')} of an object, which ${harmless ? 'its class takes for its attributes' : 'changes what the object is or runs'}`,
    offset,
    from: offset,
  });
}

function halves(machine: Machine, state: Handle): readonly Handle[] {
  const node = numberOf(state.tag, state.value);
  return machine.shared.nodes.has(node) && machine.shared.nodes.length(node) === 2
    ? machine.shared.nodes.tupleItems(node)
    : [];
}

/** The index of the dtype that a state holds. */
function dtypeIn(machine: Machine, { tag, value }: Handle): number | undefined {
  const { nodes } = machine.shared;
  const node = numberOf(tag, value);
  const items = tagOf(tag) === DICT && nodes.has(node) ? nodes.items(node) : undefined;
  const found = items?.find((item) => tagOf(item.tag) === DTYPE);
  return found && numberOf(found.tag, found.value);
}
