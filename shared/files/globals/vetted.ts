import type { VettedGroup } from './tables.ts';
import { FRAMEWORKS } from './vetted/frameworks.ts';
import { NUMPY } from './vetted/numpy.ts';
import { PANDAS } from './vetted/pandas.ts';
import { PYTHON } from './vetted/python.ts';
import { RUNS } from './vetted/runs.ts';
import { SCIPY } from './vetted/scipy.ts';
import { SKLEARN } from './vetted/sklearn.ts';
import { STUDIES } from './vetted/studies.ts';
import { TORCH } from './vetted/torch.ts';
import { TORCH_NN } from './vetted/torch-nn.ts';
import { TORCHVISION } from './vetted/torchvision.ts';
import { TRANSFORMERS } from './vetted/transformers.ts';
import { TREES } from './vetted/trees.ts';
import { VISION } from './vetted/vision.ts';

/** Every vetted name. */
export const VETTED: readonly VettedGroup[] = [
  ...PYTHON,
  ...TORCH,
  ...TORCH_NN,
  ...TORCHVISION,
  ...NUMPY,
  ...SCIPY,
  ...PANDAS,
  ...SKLEARN,
  ...TREES,
  ...TRANSFORMERS,
  ...FRAMEWORKS,
  ...RUNS,
  ...STUDIES,
  ...VISION,
];
