import { defineFormat } from '../format.ts';
import { readPickles } from '../pickle/read-pickles.ts';
import { isPickle } from '../pickle/recognise.ts';
import { isOfTorchTar, readTorchTar } from '../pickle/torch-tar.ts';

/** Python's own serialized objects: pickles one after the other, joblib files, and torch files of before 1.6. */
export default defineFormat({
  id: 'pickle',
  title: 'Pickle',
  recognises: isPickle,
  async inspect(part, session) {
    const coverage = isOfTorchTar(part) ? await readTorchTar(part, session) : 'not-this';
    return coverage === 'not-this' ? readPickles(part, session) : coverage;
  },
});
