import type { VettedGroup } from '../tables.ts';

const LIGHTGBM = 'LGBMModel LGBMClassifier LGBMRegressor LGBMRanker _ObjectiveFunctionWrapper _EvalFunctionWrapper';
const XGBOOST = 'XGBModel XGBClassifier XGBRegressor XGBRanker XGBRFClassifier XGBRFRegressor XGBRankerMixIn';
const CATBOOST = 'CatBoost CatBoostClassifier CatBoostRegressor CatBoostRanker _CatBoostBase';

/** Boosted trees and other models that follow scikit-learn, and the arrays of joblib. */
export const TREES: readonly VettedGroup[] = [
  {
    reason: 'stands for an array that lies in the same file',
    names: {
      'joblib.numpy_pickle sklearn.externals.joblib.numpy_pickle': 'NumpyArrayWrapper NDArrayWrapper ZNDArrayWrapper',
      'joblib.numpy_pickle_compat sklearn.externals.joblib.numpy_pickle_compat': 'NDArrayWrapper ZNDArrayWrapper',
    },
  },
  {
    reason: 'holds boosted trees as numbers',
    names: {
      'xgboost.sklearn xgboost': XGBOOST,
      'xgboost.core xgboost.libpath.core': 'Booster',
      xgboost: 'Booster',
      'xgboost.compat': 'XGBoostLabelEncoder',
      'xgboost.callback': 'EarlyStopping EvaluationMonitor LearningRateScheduler TrainingCallback CallbackContainer',
      'xgboost._typing': '_T',
      'xgboost.training': 'CVPack',
      'lightgbm.sklearn lightgbm': LIGHTGBM,
      'lightgbm.basic lightgbm': 'Booster _EarlyStoppingCallback',
      'lightgbm.callback': '_EarlyStoppingCallback _LogEvaluationCallback _RecordEvaluationCallback CallbackEnv',
      'lightgbm.compat': 'LGBMNotFittedError _LGBMLabelEncoder',
      'catboost.core catboost': CATBOOST,
      _catboost: '_CatBoost',
      'ngboost.ngboost ngboost.api ngboost': 'NGBoost NGBClassifier NGBRegressor NGBSurvival',
      'ngboost.distns.normal ngboost.distns': 'Normal NormalLogScore NormalCRPScore',
      'ngboost.scores': 'LogScore CRPScore',
    },
  },
  {
    withArguments: 'caution',
    reason: 'holds the parameters of a fitted estimator',
    names: {
      'imblearn.pipeline': 'Pipeline',
      'imblearn.over_sampling._smote.base imblearn.over_sampling._smote imblearn.over_sampling':
        'SMOTE SMOTEN SMOTENC BaseSMOTE BorderlineSMOTE SVMSMOTE KMeansSMOTE',
      'imblearn.over_sampling._random_over_sampler imblearn.over_sampling': 'RandomOverSampler',
      'imblearn.over_sampling._adasyn': 'ADASYN',
      'imblearn.under_sampling._prototype_selection._random_under_sampler': 'RandomUnderSampler',
      'imblearn.under_sampling._prototype_selection._tomek_links': 'TomekLinks',
      'imblearn.combine._smote_enn': 'SMOTEENN',
      'imblearn.combine._smote_tomek': 'SMOTETomek',
      'imblearn.ensemble._forest': 'BalancedRandomForestClassifier',
      'imblearn.ensemble._bagging': 'BalancedBaggingClassifier',
      'imblearn.ensemble._easy_ensemble': 'EasyEnsembleClassifier',
      'imblearn.ensemble._weight_boosting': 'RUSBoostClassifier',
      'category_encoders.target_encoder': 'TargetEncoder',
      'category_encoders.ordinal': 'OrdinalEncoder',
      'category_encoders.one_hot': 'OneHotEncoder',
      'category_encoders.binary': 'BinaryEncoder',
      'category_encoders.count': 'CountEncoder',
      'category_encoders.leave_one_out': 'LeaveOneOutEncoder',
      'category_encoders.cat_boost': 'CatBoostEncoder',
      'category_encoders.james_stein': 'JamesSteinEncoder',
      'category_encoders.woe': 'WOEEncoder',
      'category_encoders.hashing': 'HashingEncoder',
      'hmmlearn.hmm': 'GaussianHMM MultinomialHMM CategoricalHMM GMMHMM PoissonHMM',
      'umap.umap_': 'UMAP',
      'hdbscan.hdbscan_': 'HDBSCAN',
      'pynndescent.pynndescent_': 'NNDescent',
      'mlxtend.classifier.stacking_classification': 'StackingClassifier',
      'skopt.space.space': 'Real Integer Categorical Space Dimension',
      'skopt.searchcv': 'BayesSearchCV',
      'sksurv.ensemble.forest': 'RandomSurvivalForest',
      'sksurv.linear_model.coxph': 'CoxPHSurvivalAnalysis',
      'lifelines.fitters.coxph_fitter': 'CoxPHFitter',
      'sklearn_pandas.dataframe_mapper': 'DataFrameMapper',
      'sklearn_pandas.pipeline': 'TransformerPipeline',
      // No NeuralNet of skorch: it loads a pickle from bytes of its state.
      'statsmodels.tools.tools statsmodels.tools.sm_exceptions': 'Bunch ConvergenceWarning',
      'pmdarima.arima.arima': 'ARIMA',
      'prophet.forecaster fbprophet.forecaster': 'Prophet',
      'implicit.als implicit.cpu.als': 'AlternatingLeastSquares',
      'lightfm.lightfm': 'LightFM',
      'surprise.prediction_algorithms.matrix_factorization': 'SVD SVDpp NMF',
      'surprise.trainset': 'Trainset',
      'shap.explainers._tree': 'Tree TreeEnsemble SingleTree',
      'tpot.base': 'TPOTBase',
      'interpret.glassbox._ebm._ebm': 'ExplainableBoostingClassifier ExplainableBoostingRegressor',
    },
  },
];
