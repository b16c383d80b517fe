/** Families of names that are vetted by what they all are, as the end of a sentence, without a line for each. */
const FAMILIES: readonly (readonly [reason: string, names: RegExp])[] = [
  ['is an error, which harms nobody', /^(?:builtins|__builtin__|exceptions):[A-Z][A-Za-z]*(?:Error|Warning)$/],
  // Cython writes one for each class of a module: it makes an object of the class that it is given.
  ['rebuilds an object of a compiled module', /^(?:numpy|pandas|scipy|sklearn)(?:\.\w+)+:__pyx_unpickle_\w+$/],
  ['is a signal of the system by its number', /^signal:(?:Signals|SIG[A-Z][A-Z0-9]*)$/],
  ['computes a special function', /^scipy\.special\._ufuncs:[a-z]\w*$/],
  // What is evaluated when one of them is restored is judged by the state of its data.
  [
    'is a model of statistics, a part or a result of one',
    /^statsmodels\.(?:base|discrete|duration|gam|genmod|multivariate|nonparametric|regression|robust|stats|tsa)(?:\.\w+)+:_?[a-z]?[A-Z]\w*$/,
  ],
  [
    'splits texts into the words of a model',
    /^transformers\.models\.\w+\.tokenization_\w+:[A-Z]\w*Tokenizer(?:Fast)?$/,
  ],
  [
    'is a classifier, a tagger or a model of words',
    /^nltk\.(?:lm|tag)\.(?:api|models|sequential|vocabulary|counter|smoothing|brill|tnt|perceptron|mapping):[A-Z]\w*$/,
  ],
  ['is a view of a graph', /^networkx\.classes\.(?:coreviews|reportviews):[A-Z]\w*$/],
  [
    'is a shape in the plane',
    /^shapely\.geometry\.(?:point|polygon|linestring|collection|multipoint|multipolygon|multilinestring):[A-Z]\w*$/,
  ],
  [
    'is a table with labels or a part of one',
    /^xarray\.core\.(?:dataarray:DataArray|dataset:Dataset|variable:(?:Index)?Variable|indexes:(?:PandasIndex|PandasMultiIndex|Indexes)|indexing:PandasIndexingAdapter|utils:Frozen)$/,
  ],
  ['names weights to start from', /^torchvision\.models(?:\.\w+)*:[A-Z]\w*_Weights$/],
];

/** Why a global is vetted as one of a family; undefined when it is of none. */
export function vettedAlike(module: string, name: string): string | undefined {
  const full = `${module}:${name}`;
  return FAMILIES.find(([, names]) => names.test(full))?.[0];
}
