import { setState } from './dtypes.ts';
import { wrapped } from './joblib-array.ts';
import type { Exit, Machine } from './machine.ts';
import type { Handle } from './nodes.ts';
import { dotted } from './python.ts';
import { CALL, DICT, DTYPE, GLOBAL, numberOf, OBJECT, PERSISTENT, TUPLE, tagOf, UNKNOWN } from './tags.ts';

/** BUILD: hands a state to an object, or sets it as attributes. */
export function build(machine: Machine): Exit {
  const [target, state] = [machine.peek(1), machine.peek(0)];
  const tag = tagOf(target.tag);
  const number = numberOf(target.tag, target.value);
  const global = tag === OBJECT || tag === GLOBAL ? machine.shared.globals.get(number) : undefined;
  const array = tag === OBJECT && (global?.role === 'wrapper' || global?.role === 'sidecar');
  const read = array || tag === DTYPE ? machine.shared.values.of(state) : undefined;
  if (machine.shared.values.missing.size > 0) return 'recall';
  telling(machine, state, tag === GLOBAL);
  if (tag === GLOBAL && global) onGlobal(machine, dotted(global.module, global.name));
  else if (!BUILDABLE.has(tag)) machine.fault('gives a state to what takes none');
  if (tag === DTYPE && read) setState(machine.shared.dtypes[number], read);
  machine.drop(1);
  machine.position++;
  return array && read && global ? wrapped(machine, global.role, read, dtypeIn(machine, state)) : 'go';
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
