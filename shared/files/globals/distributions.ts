import { judgeParserTemplate } from './parser-template.ts';
import { plain, type Rule, rule, vetted } from './rule.ts';
import { SCIPY_DISTRIBUTIONS } from './vetted/scipy-distributions.ts';

const TEMPLATED: Rule = {
  otherwise: vetted('is a distribution of statistics'),
  call: () => plain('is a distribution of statistics'),
  state: judgeParserTemplate,
};

/** Methods of distributions, to which their frozen forms bind them. */
const OF_DISTRIBUTIONS =
  /^_?(log)?(pdf|pmf|cdf|sf)$|^_?(isf|ppf|stats|entropy|moment|munp|rvs|argcheck|get_support|fitstart|mean|median|std|var|expect|interval|support|penalized_nnlf|nnlf|unpack_loc_scale|updated_ctor_param)$/;

const STATISTIC = plain('computes a statistic');
const OF_TEMPLATED = rule(STATISTIC, () => STATISTIC);

let distributions: Map<string, Rule> | undefined;

function indexedDistributions(): Map<string, Rule> {
  const index = new Map<string, Rule>();
  for (const [modules, names] of Object.entries(SCIPY_DISTRIBUTIONS)) {
    for (const module of modules.split(' '))
      for (const name of names.split(' ')) index.set(`${module}:${name}`, TEMPLATED);
  }
  return index;
}

/** The rule of a distribution of scipy, and of the methods that its frozen forms bind. */
export function ruleOfDistribution(module: string, name: string): Rule | undefined {
  distributions ??= indexedDistributions();
  const found = distributions.get(`${module}:${name}`);
  const cut = name.indexOf('.');
  if (found !== undefined || cut < 0 || !distributions.has(`${module}:${name.slice(0, cut)}`)) return found;
  return OF_DISTRIBUTIONS.test(name.slice(cut + 1)) ? OF_TEMPLATED : undefined;
}
