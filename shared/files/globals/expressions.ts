import type { Judgement, Value } from './judgement.ts';

const HOLDS: Judgement = { tier: 'vetted', reason: 'is a part of an expression' };
const EVALUATES: Judgement = { tier: 'dangerous', reason: 'evaluates the text that it is given as Python' };

/** Modules whose classes, and functions by the names of classes, make up the expressions of `sympy`. */
const MODULES =
  /^sympy\.(?:core\.(?:add|mul|power|symbol|numbers|function|relational|mod|containers|singleton)|functions\.(?:elementary|special|combinatorial)\.\w+|matrices\.(?:dense|immutable|sparse|repmatrix)|sets\.sets|logic\.boolalg|integrals\.integrals|concrete\.(?:summations|products))$/;

/** Makers of a matrix of any class and of an object of the registry; all else there is a class. */
const NAMES = /^(?:_?[A-Z]\w*|[a-z]\w{1,9})$/;
const FUNCTIONS = /^sympy\.functions\./;

/** Whether a global is a class of `sympy` that expressions are made of: it evaluates the texts that it is given. */
export const isExpression = (module: string, name: string): boolean =>
  MODULES.test(module) && NAMES.test(name) && (/^_?[A-Z]/.test(name) || FUNCTIONS.test(module));

/** The judgement of making such a part of an expression: names and numbers evaluate to nothing else. */
export function judgeExpression(args: readonly Value[]): Judgement {
  const plain = (value: Value): boolean => {
    if (value.kind === 'text') return value.length === value.text.length && /^[\p{L}\p{N}_ .{}^+-]*$/u.test(value.text);
    if (value.kind === 'sequence') return value.items.length >= value.length && value.items.every(plain);
    return value.kind !== 'unknown' && (value.kind !== 'call' || value.args.every(plain));
  };
  return args.every(plain) ? HOLDS : EVALUATES;
}
