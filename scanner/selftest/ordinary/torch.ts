import { noise } from '../assemble/bytes.ts';
import { dtype, ndarray } from '../assemble/joblib.ts';
import { pickle } from '../assemble/pickler.ts';
import { ordered, tensor, torchZip } from '../assemble/torch.ts';
import { call, dic, flt, glo, obj, pairs, red, tup } from '../assemble/values.ts';
import { type Case, ordinary } from '../case.ts';

/** What torch writes. */
export const TORCH: readonly Case[] = ordinary('ordinary/torch', 'torch', [
  [
    'linear',
    'state dict of a linear layer',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          red(glo('collections.OrderedDict'), tup(), {
            entries: [
              ['weight', tensor({ key: '0', shape: [3, 2] })],
              ['bias', tensor({ key: '1', shape: [3] })],
            ],
            state: dic({ _metadata: ordered({ '': dic({ version: 1 }) }) }),
          }),
          2,
        ),
        { 0: noise(24), 1: noise(12) },
      ),
  ],
  [
    'conv-bn',
    'state dict with running statistics',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          red(glo('collections.OrderedDict'), tup(), {
            entries: [
              ['0.weight', tensor({ key: '0', shape: [2, 1, 3, 3] })],
              ['0.bias', tensor({ key: '1', shape: [2] })],
              ['1.weight', tensor({ key: '2', shape: [2] })],
              ['1.bias', tensor({ key: '3', shape: [2] })],
              ['1.running_mean', tensor({ key: '4', shape: [2] })],
              ['1.running_var', tensor({ key: '5', shape: [2] })],
              ['1.num_batches_tracked', tensor({ key: '6', shape: [], type: 'long' })],
            ],
            state: dic({
              _metadata: ordered({ '': dic({ version: 1 }), '0': dic({ version: 1 }), '1': dic({ version: 2 }) }),
            }),
          }),
          2,
        ),
        { 0: noise(72), 1: noise(8), 2: noise(8), 3: noise(8), 4: noise(8), 5: noise(8), 6: noise(8) },
      ),
  ],
  [
    'half',
    'weights in half precision',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          red(glo('collections.OrderedDict'), tup(), {
            entries: [
              ['weight', tensor({ key: '0', shape: [2, 2], type: 'half' })],
              ['bias', tensor({ key: '1', shape: [2], type: 'half' })],
            ],
            state: dic({ _metadata: ordered({ '': dic({ version: 1 }) }) }),
          }),
          2,
        ),
        { 0: noise(8), 1: noise(4) },
      ),
  ],
  [
    'bfloat16',
    'weights in bfloat16',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          red(glo('collections.OrderedDict'), tup(), {
            entries: [
              ['weight', tensor({ key: '0', shape: [2, 2], type: 'bfloat16' })],
              ['bias', tensor({ key: '1', shape: [2], type: 'bfloat16' })],
            ],
            state: dic({ _metadata: ordered({ '': dic({ version: 1 }) }) }),
          }),
          2,
        ),
        { 0: noise(8), 1: noise(4) },
      ),
  ],
  [
    'double',
    'weights in double precision',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          red(glo('collections.OrderedDict'), tup(), {
            entries: [
              ['weight', tensor({ key: '0', shape: [2, 2], type: 'double' })],
              ['bias', tensor({ key: '1', shape: [2], type: 'double' })],
            ],
            state: dic({ _metadata: ordered({ '': dic({ version: 1 }) }) }),
          }),
          2,
        ),
        { 0: noise(32), 1: noise(16) },
      ),
  ],
  [
    'dtypes',
    'tensors of every integer type',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          dic({
            a: tensor({ key: '0', shape: [2], type: 'int' }),
            b: tensor({ key: '1', shape: [2], type: 'long' }),
            c: tensor({ key: '2', shape: [2], type: 'byte' }),
            d: tensor({ key: '3', shape: [2], type: 'bool' }),
          }),
          2,
        ),
        { 0: noise(8), 1: noise(16), 2: noise(2), 3: noise(2) },
      ),
  ],
  [
    'tied',
    'two names of one weight',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          dic({
            a: tensor({ key: '0', shape: [4, 3] }),
            b: tensor({ key: '0', shape: [4, 3] }),
            c: tensor({ key: '0', shape: [3, 4], stride: [1, 3] }),
            d: tensor({ key: '0', shape: [3, 3], count: 12, offset: 3 }),
          }),
          2,
        ),
        { 0: noise(48) },
      ),
  ],
  [
    'parameter',
    'parameters, not tensors',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          dic({
            w: call('torch._utils._rebuild_parameter', tensor({ key: '0', shape: [2] }), true, ordered()),
            b: call('torch._utils._rebuild_parameter', tensor({ key: '1', shape: [1] }), false, ordered()),
          }),
          2,
        ),
        { 0: noise(8), 1: noise(4) },
      ),
  ],
  [
    'scalar',
    'a tensor without sides',
    'pytorch_model.bin',
    () => torchZip(pickle(dic({ x: tensor({ key: '0', shape: [] }) }), 2), { 0: noise(4) }),
  ],
  [
    'empty',
    'an empty tensor',
    'pytorch_model.bin',
    () => torchZip(pickle(dic({ x: tensor({ key: '0', shape: [0] }) }), 2), { 0: noise(0) }),
  ],
  [
    'plain-list',
    'a list of tensors',
    'pytorch_model.bin',
    () =>
      torchZip(pickle([tensor({ key: '0', shape: [2] }), tensor({ key: '1', shape: [3] })], 2), {
        0: noise(8),
        1: noise(12),
      }),
  ],
  [
    'gpt',
    'state dict of a small transformer',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          red(glo('collections.OrderedDict'), tup(), {
            entries: [
              ['self_attn.in_proj_weight', tensor({ key: '0', shape: [12, 4] })],
              ['self_attn.in_proj_bias', tensor({ key: '1', shape: [12] })],
              ['self_attn.out_proj.weight', tensor({ key: '2', shape: [4, 4] })],
              ['self_attn.out_proj.bias', tensor({ key: '3', shape: [4] })],
              ['linear1.weight', tensor({ key: '4', shape: [8, 4] })],
              ['linear1.bias', tensor({ key: '5', shape: [8] })],
              ['linear2.weight', tensor({ key: '6', shape: [4, 8] })],
              ['linear2.bias', tensor({ key: '7', shape: [4] })],
              ['norm1.weight', tensor({ key: '8', shape: [4] })],
              ['norm1.bias', tensor({ key: '9', shape: [4] })],
              ['norm2.weight', tensor({ key: '10', shape: [4] })],
              ['norm2.bias', tensor({ key: '11', shape: [4] })],
            ],
            state: dic({
              _metadata: ordered({
                '': dic({ version: 1 }),
                self_attn: dic({ version: 1 }),
                'self_attn.out_proj': dic({ version: 1 }),
                linear1: dic({ version: 1 }),
                dropout: dic({ version: 1 }),
                linear2: dic({ version: 1 }),
                norm1: dic({ version: 1 }),
                norm2: dic({ version: 1 }),
                dropout1: dic({ version: 1 }),
                dropout2: dic({ version: 1 }),
              }),
            }),
          }),
          2,
        ),
        {
          0: noise(192),
          1: noise(48),
          10: noise(16),
          11: noise(16),
          2: noise(64),
          3: noise(16),
          4: noise(128),
          5: noise(32),
          6: noise(128),
          7: noise(16),
          8: noise(16),
          9: noise(16),
        },
      ),
  ],
  [
    'lstm',
    'state dict of an LSTM',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          red(glo('collections.OrderedDict'), tup(), {
            entries: [
              ['weight_ih_l0', tensor({ key: '0', shape: [8, 2] })],
              ['weight_hh_l0', tensor({ key: '1', shape: [8, 2] })],
              ['bias_ih_l0', tensor({ key: '2', shape: [8] })],
              ['bias_hh_l0', tensor({ key: '3', shape: [8] })],
            ],
            state: dic({ _metadata: ordered({ '': dic({ version: 1 }) }) }),
          }),
          2,
        ),
        { 0: noise(64), 1: noise(64), 2: noise(32), 3: noise(32) },
      ),
  ],
  [
    'adam',
    'state of Adam',
    'optimizer.pt',
    () =>
      torchZip(
        pickle(
          dic({
            state: pairs(
              [
                0,
                dic({
                  step: tensor({ key: '0', shape: [] }),
                  exp_avg: tensor({ key: '1', shape: [3, 2] }),
                  exp_avg_sq: tensor({ key: '2', shape: [3, 2] }),
                }),
              ],
              [
                1,
                dic({
                  step: tensor({ key: '3', shape: [] }),
                  exp_avg: tensor({ key: '4', shape: [3] }),
                  exp_avg_sq: tensor({ key: '5', shape: [3] }),
                }),
              ],
            ),
            param_groups: [
              dic({
                lr: 0.001,
                betas: tup(0.9, 0.999),
                eps: flt(1e-8),
                weight_decay: 0,
                amsgrad: false,
                maximize: false,
                foreach: null,
                capturable: false,
                differentiable: false,
                fused: false,
                params: [0, 1],
              }),
            ],
          }),
          2,
        ),
        { 0: noise(4), 1: noise(24), 2: noise(24), 3: noise(4), 4: noise(12), 5: noise(12) },
      ),
  ],
  [
    'sgd',
    'state of SGD with momentum',
    'optimizer.pt',
    () =>
      torchZip(
        pickle(
          dic({
            state: pairs(
              [0, dic({ momentum_buffer: tensor({ key: '0', shape: [3, 2] }) })],
              [1, dic({ momentum_buffer: tensor({ key: '1', shape: [3] }) })],
            ),
            param_groups: [
              dic({
                lr: 0.1,
                momentum: 0.9,
                dampening: 0,
                weight_decay: 0,
                nesterov: false,
                maximize: false,
                foreach: null,
                differentiable: false,
                params: [0, 1],
              }),
            ],
          }),
          2,
        ),
        { 0: noise(24), 1: noise(12) },
      ),
  ],
  [
    'step-lr',
    'state of a schedule',
    'scheduler.pt',
    () =>
      torchZip(
        pickle(
          dic({
            step_size: 3,
            gamma: 0.1,
            base_lrs: [0.1],
            last_epoch: 0,
            verbose: false,
            _step_count: 1,
            _get_lr_called_within_step: false,
            _last_lr: [0.1],
          }),
          2,
        ),
        {},
      ),
  ],
  [
    'cosine-lr',
    'state of a cosine schedule',
    'scheduler.pt',
    () =>
      torchZip(
        pickle(
          dic({
            T_max: 3,
            eta_min: 0,
            base_lrs: [0.1],
            last_epoch: 0,
            verbose: false,
            _step_count: 1,
            _get_lr_called_within_step: false,
            _last_lr: [0.1],
          }),
          2,
        ),
        {},
      ),
  ],
  [
    'checkpoint',
    'a checkpoint of a training loop',
    'last.ckpt',
    () =>
      torchZip(
        pickle(
          dic({
            epoch: 3,
            model: red(glo('collections.OrderedDict'), tup(), {
              entries: [
                ['weight', tensor({ key: '0', shape: [3, 2] })],
                ['bias', tensor({ key: '1', shape: [3] })],
              ],
              state: dic({ _metadata: ordered({ '': dic({ version: 1 }) }) }),
            }),
            optimizer: dic({
              state: pairs(
                [
                  0,
                  dic({
                    step: tensor({ key: '2', shape: [] }),
                    exp_avg: tensor({ key: '3', shape: [3, 2] }),
                    exp_avg_sq: tensor({ key: '4', shape: [3, 2] }),
                  }),
                ],
                [
                  1,
                  dic({
                    step: tensor({ key: '5', shape: [] }),
                    exp_avg: tensor({ key: '6', shape: [3] }),
                    exp_avg_sq: tensor({ key: '7', shape: [3] }),
                  }),
                ],
              ),
              param_groups: [
                dic({
                  lr: 0.001,
                  betas: tup(0.9, 0.999),
                  eps: flt(1e-8),
                  weight_decay: 0,
                  amsgrad: false,
                  maximize: false,
                  foreach: null,
                  capturable: false,
                  differentiable: false,
                  fused: false,
                  params: [0, 1],
                }),
              ],
            }),
            loss: 0.25,
            best: true,
            name: 'run-1',
          }),
          2,
        ),
        {
          0: noise(24),
          1: noise(12),
          2: noise(4),
          3: noise(24),
          4: noise(24),
          5: noise(4),
          6: noise(12),
          7: noise(12),
        },
      ),
  ],
  [
    'lightning',
    'a checkpoint of Lightning',
    'last.ckpt',
    () =>
      torchZip(
        pickle(
          dic({
            epoch: 3,
            global_step: 100,
            'pytorch-lightning_version': '2.0.0',
            state_dict: red(glo('collections.OrderedDict'), tup(), {
              entries: [
                ['weight', tensor({ key: '0', shape: [3, 2] })],
                ['bias', tensor({ key: '1', shape: [3] })],
              ],
              state: dic({ _metadata: ordered({ '': dic({ version: 1 }) }) }),
            }),
            loops: dic({}),
            callbacks: dic({
              "ModelCheckpoint{'monitor': 'val_loss'}": dic({ best_model_score: tensor({ key: '2', shape: [] }) }),
            }),
            optimizer_states: [],
            lr_schedulers: [],
            hparams_name: 'kwargs',
            hyper_parameters: dic({ lr: 0.1 }),
          }),
          2,
        ),
        { 0: noise(24), 1: noise(12), 2: noise(4) },
      ),
  ],
  [
    'argparse',
    'a checkpoint with its arguments',
    'checkpoint.pt',
    () =>
      torchZip(
        pickle(
          dic({
            args: obj('argparse.Namespace', dic({ lr: 0.1, name: 'x', layers: [1, 2] })),
            model: red(glo('collections.OrderedDict'), tup(), {
              entries: [
                ['weight', tensor({ key: '0', shape: [3, 2] })],
                ['bias', tensor({ key: '1', shape: [3] })],
              ],
              state: dic({ _metadata: ordered({ '': dic({ version: 1 }) }) }),
            }),
          }),
          2,
        ),
        { 0: noise(24), 1: noise(12) },
      ),
  ],
  [
    'rng',
    'states of random generators',
    'rng_state.pth',
    () =>
      torchZip(
        pickle(
          dic({
            python: tup(3, tup(2147483648, 269844746, 3513716019, 3368441500, 1010794431), null),
            numpy: tup('MT19937', ndarray('u4', [624], noise(2496)), 3, 0, flt(0)),
            cpu: tensor({ key: '0', shape: [16], type: 'byte' }),
          }),
          2,
        ),
        { 0: noise(16) },
      ),
  ],
  [
    'docstring',
    'a text that speaks of os.system',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          dic({
            doc: 'Never call os.system("rm -rf /") or eval(x); subprocess.Popen is no better.',
            model: red(glo('collections.OrderedDict'), tup(), {
              entries: [
                ['weight', tensor({ key: '0', shape: [3, 2] })],
                ['bias', tensor({ key: '1', shape: [3] })],
              ],
              state: dic({ _metadata: ordered({ '': dic({ version: 1 }) }) }),
            }),
          }),
          2,
        ),
        { 0: noise(24), 1: noise(12) },
      ),
  ],
  [
    'counter',
    'counters and named tuples',
    'stats.pt',
    () =>
      torchZip(
        pickle(
          dic({
            c: call('collections.Counter', dic({ a: 2, b: 1 })),
            dd: red(glo('collections.defaultdict'), tup(glo('__builtin__.list')), { entries: [['a', [1]]] }),
            dq: red(glo('collections.deque'), tup(tup(), 3), { items: [1, 2] }),
          }),
          2,
        ),
        {},
      ),
  ],
  [
    'size',
    'sizes, devices and dtypes',
    'meta.pt',
    () =>
      torchZip(
        pickle(
          dic({
            s: call('torch.Size', tup(1, 2)),
            d: call('torch.device', 'cpu'),
            t: glo('torch.float32'),
            u: glo('torch.int64'),
          }),
          2,
        ),
        {},
      ),
  ],
  [
    'sparse',
    'a sparse tensor',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          dic({
            s: call(
              'torch._utils._rebuild_sparse_tensor',
              call('torch.serialization._get_layout', 'torch.sparse_coo'),
              tup(
                tensor({ key: '0', shape: [2, 2], type: 'long' }),
                tensor({ key: '1', shape: [2] }),
                call('torch.Size', tup(2, 2)),
              ),
            ),
          }),
          2,
        ),
        { 0: noise(32), 1: noise(8) },
      ),
  ],
  [
    'complex-names',
    'names of modules with dots',
    'pytorch_model.bin',
    () =>
      torchZip(
        pickle(
          ordered({
            'model.layers.0.self_attn.q_proj.weight': tensor({ key: '0', shape: [1] }),
            'model.layers.1.self_attn.q_proj.weight': tensor({ key: '1', shape: [1] }),
            'model.layers.2.self_attn.q_proj.weight': tensor({ key: '2', shape: [1] }),
            'model.layers.3.self_attn.q_proj.weight': tensor({ key: '3', shape: [1] }),
            'model.layers.4.self_attn.q_proj.weight': tensor({ key: '4', shape: [1] }),
            'model.layers.5.self_attn.q_proj.weight': tensor({ key: '5', shape: [1] }),
          }),
          2,
        ),
        { 0: noise(4), 1: noise(4), 2: noise(4), 3: noise(4), 4: noise(4), 5: noise(4) },
      ),
  ],
  [
    'defaultdict-state',
    'a defaultdict of tensors',
    'optimizer.pt',
    () =>
      torchZip(
        pickle(
          red(glo('collections.defaultdict'), tup(glo('__builtin__.dict')), {
            entries: [[0, dic({ exp_avg: tensor({ key: '0', shape: [2] }) })]],
          }),
          2,
        ),
        { 0: noise(8) },
      ),
  ],
  [
    'path',
    'paths and times',
    'meta.pt',
    () =>
      torchZip(
        pickle(
          dic({
            p: call('pathlib.PurePosixPath', 'a', 'b'),
            q: call('pathlib.PosixPath', 'a'),
            t: call('datetime.datetime', noise(10)),
            d: call('datetime.timedelta', 1, 0, 0),
          }),
          2,
        ),
        {},
      ),
  ],
  [
    'numpy-in-torch',
    'arrays of numpy within',
    'stats.pt',
    () =>
      torchZip(
        pickle(
          dic({
            mean: ndarray('f8', [3], noise(24)),
            n: call('numpy.core.multiarray.scalar', dtype('f8'), noise(8)),
            i: call('numpy.core.multiarray.scalar', dtype('i8'), noise(8)),
          }),
          2,
        ),
        {},
      ),
  ],
]);
