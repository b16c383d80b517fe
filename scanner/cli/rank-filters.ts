import type { Input } from './command.ts';
import type { Line } from './rank-line.ts';

/** Whether a line passes the filters of the command line. What is not known does not pass a filter that asks for it. */
export function passes(line: Line, input: Input): boolean {
  const [licence, size, price] = [input.text('licence'), input.number('max-size'), input.number('max-price')];
  if (input.has('open-weights') && line.openWeights !== true) return false;
  if (licence !== undefined && !(line.licence ?? '').toLowerCase().includes(licence.toLowerCase())) return false;
  if (size !== undefined && (line.parameters === null || line.parameters > size)) return false;
  return price === undefined || (line.price !== null && line.price.average <= price);
}
