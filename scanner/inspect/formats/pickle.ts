import { defineFormat } from '../format.ts';
import { readPickles } from '../pickle/read-pickles.ts';
import { isPickle } from '../pickle/recognise.ts';

/** Python's own serialized objects: pickles one after the other, joblib files, and torch files of before 1.6. */
export default defineFormat({
  id: 'pickle',
  title: 'Pickle',
  recognises: isPickle,
  inspect: (part, session) => readPickles(part, session),
});
