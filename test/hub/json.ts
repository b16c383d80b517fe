/** Any value that survives JSON; an undefined member is left out, as on the Hub. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object whose members may be absent. */
export type JsonObject = { readonly [key: string]: Json | undefined };

/** Parses JSON text; throws SyntaxError when it is not JSON. */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}

/** The value as an object, or undefined when it is anything else. */
export function asObject(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !isList(value) ? value : undefined;
}

/** The value as a list; an empty one when it is anything else. */
export function asList(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** The value as text, or undefined when it is anything else. */
export function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value as a number, or undefined when it is anything else. */
export function asNumber(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The strings of a list, or a lone string as a list of one. */
export function asTexts(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  return asList(value).filter((item) => typeof item === 'string');
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
