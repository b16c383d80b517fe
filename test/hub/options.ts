import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  readonly recordings?: string;
  readonly port: number;
  readonly tls: boolean;
  readonly limits: boolean;
  readonly help: boolean;
}

/** How to start the stand-in from a terminal. */
export const usage = `Usage: npm run hub -- [options]

  --recordings DIR  serve recorded models and catalogs beside the demo models
  --port N          port to listen on (default: a free one)
  --tls             HTTPS, for a browser that resolves huggingface.co to this port
  --limits          refuse requests over the Hub's rate limits instead of only announcing them
  --help            show this text
`;

/** Reads the arguments; throws an Error with a sentence for the user when they make no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      recordings: { type: 'string' },
      port: { type: 'string', default: '0' },
      tls: { type: 'boolean', default: false },
      limits: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`Not a port: ${values.port}`);
  const { tls, limits, help, recordings } = values;
  return { port, tls, limits, help, ...(recordings !== undefined && { recordings }) };
}
