import { readFileSync } from 'node:fs';

/** One labelled case of names that are alike. */
export interface Case {
  readonly id: string;
  readonly target: string;
  readonly label: string;
  readonly kind: string;
}

/** The labelled cases of the recorded data. */
export function readCases(folder: string): Case[] {
  const [, ...lines] = readFileSync(`${folder}/names/impersonation-cases.csv`, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [id = '', target = '', label = '', kind = ''] = fields(line);
    return { id, target, label, kind };
  });
}

const fields = (line: string): string[] =>
  [...line.matchAll(/("((?:[^"]|"")*)"|[^,]*)(,|$)/g)].map(([, plain = '', quoted]) => quoted ?? plain);
