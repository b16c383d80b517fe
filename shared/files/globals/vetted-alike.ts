import type { VettedGroup } from './tables.ts';

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
  // Each is a NamedTuple of arrays.
  ['holds the state of an optimizer', /^optax\._src\.\w+:[A-Z]\w*State$/],
  ['names weights to start from', /^torchvision\.models(?:\.\w+)*:[A-Z]\w*_Weights$/],
];

/** Classes of whom only instances that are made without arguments, and get a state afterwards, are vetted. */
const INSTANCES: typeof FAMILIES = [
  [
    'resamples data',
    /^imblearn\.(?:base|combine|ensemble|over_sampling|pipeline|under_sampling)(?:\.\w+)*:_?[A-Z]\w*$/,
  ],
  [
    'is a model of texts or a part of one',
    /^gensim\.(?:corpora|models(?!\.wrappers)|similarities)(?:\.\w+)+:_?[A-Z]\w*$/,
  ],
  [
    'is a model of language or a part of one',
    /^nltk\.(?:(?:chunk|classify|cluster|lm|parse|stem|tag|tokenize|translate|tree)(?!\.(?:bllip|corenlp|hunpos|malt|megam|senna|stanford\w*|tadm|weka|svm|repp))(?:\.\w+)?|collections|collocations|grammar|probability|text):_?[A-Z]\w*$/,
  ],
  ['is a transform or a detector of images', /^skimage\.(?:feature|transform)(?:\.\w+)*:_?[A-Z]\w*$/],
  ['is a model or a transform of sound', /^torchaudio\.(?:models(?!\.decoder)|transforms)(?:\.\w+)*:_?[A-Z]\w*$/],
  ['is a transform of images', /^torchvision\.transforms\.v2(?:\.\w+)*:_?[A-Z]\w*$/],
  ['is a graph or a part of one', /^networkx\.(?:algorithms|classes)(?:\.\w+)+:_?[A-Z]\w*$/],
  [
    'is a table of results',
    /^statsmodels\.iolib\.(?:summary2?|table):[A-Z]\w*$|^statsmodels\.genmod\.families\.links:\w+$/,
  ],
  [
    'prepares sound, images or texts for a model',
    /^transformers\.models\.\w+\.(?:feature_extraction|image_processing|processing)_\w+:[A-Z]\w*(?:FeatureExtractor|Processor(?:Fast)?)$/,
  ],
  ['is a solution of an equation', /^scipy\.integrate\._ivp\.\w+:(?:OdeResult|OdeSolution|\w+DenseOutput)$/],
];

/** The family that a global is vetted as one of; undefined when it is of none. */
export function vettedAlike(module: string, name: string): Omit<VettedGroup, 'names'> | undefined {
  const full = `${module}:${name}`;
  const reasonIn = (families: typeof FAMILIES): string | undefined =>
    families.find(([, names]) => names.test(full))?.[0];
  const whatever = reasonIn(FAMILIES);
  if (whatever !== undefined) return { reason: whatever };
  const reason = reasonIn(INSTANCES);
  return reason === undefined ? undefined : { reason, withArguments: 'caution' };
}
