// Writes the generated parts of the documents anew, from the tables that the engine uses.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { documents } from './docs/documents.ts';

for (const { file, text } of documents()) {
  writeFileSync(path.join(import.meta.dirname, '..', file), text);
  console.log(file);
}
