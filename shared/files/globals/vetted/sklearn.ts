import type { VettedGroup } from '../tables.ts';

/** Estimators of scikit-learn 0.17 to 1.7, under the names that each version gave their modules. */
export const SKLEARN: readonly VettedGroup[] = [
  {
    reason: 'measures distances or scores',
    names: {
      'sklearn.decomposition._fastica': 'FastICA _cube _exp _logcosh',
      'sklearn.metrics._dist_metrics':
        'BrayCurtisDistance BrayCurtisDistance32 CanberraDistance CanberraDistance32 ChebyshevDistance ChebyshevDistance32 DiceDistance DiceDistance32 DistanceMetric DistanceMetric32 EuclideanDistance EuclideanDistance32 HammingDistance HammingDistance32 HaversineDistance HaversineDistance32 JaccardDistance JaccardDistance32 KulsinskiDistance KulsinskiDistance32 MahalanobisDistance MahalanobisDistance32 ManhattanDistance ManhattanDistance32 MatchingDistance MatchingDistance32 MinkowskiDistance MinkowskiDistance32 PyFuncDistance PyFuncDistance32 RogersTanimotoDistance RogersTanimotoDistance32 RussellRaoDistance RussellRaoDistance32 SEuclideanDistance SEuclideanDistance32 SokalMichenerDistance SokalMichenerDistance32 SokalSneathDistance SokalSneathDistance32 WMinkowskiDistance WMinkowskiDistance32 newObj ChebyshevDistance64 DistanceMetric64 EuclideanDistance64 HaversineDistance64 ManhattanDistance64 MinkowskiDistance64 newObj32 newObj64',
      'sklearn.metrics._pairwise_distances_reduction._dispatcher': 'ArgKmin RadiusNeighbors',
      'sklearn.metrics._scorer':
        '_DeprecatedScorers _MultimetricScorer _PredictScorer _ProbaScorer _ThresholdScorer _CurveScorer _PassthroughScorer _Scorer _passthrough_scorer',
      'sklearn.feature_selection._mutual_info': 'mutual_info_classif mutual_info_regression',
      'sklearn.metrics._classification':
        'accuracy_score balanced_accuracy_score brier_score_loss classification_report cohen_kappa_score confusion_matrix f1_score fbeta_score hamming_loss jaccard_score log_loss matthews_corrcoef precision_recall_fscore_support precision_score recall_score zero_one_loss',
      'sklearn.metrics._regression':
        'd2_absolute_error_score explained_variance_score max_error mean_absolute_error mean_absolute_percentage_error mean_gamma_deviance mean_pinball_loss mean_poisson_deviance mean_squared_error mean_squared_log_error mean_tweedie_deviance median_absolute_error r2_score root_mean_squared_error root_mean_squared_log_error',
      'sklearn.metrics._ranking':
        'auc average_precision_score dcg_score label_ranking_average_precision_score ndcg_score precision_recall_curve roc_auc_score roc_curve top_k_accuracy_score',
      'sklearn.metrics.pairwise':
        'additive_chi2_kernel chi2_kernel cosine_distances cosine_similarity euclidean_distances haversine_distances laplacian_kernel linear_kernel manhattan_distances nan_euclidean_distances polynomial_kernel rbf_kernel sigmoid_kernel',
      'sklearn.metrics.cluster._supervised':
        'adjusted_mutual_info_score adjusted_rand_score completeness_score fowlkes_mallows_score homogeneity_score mutual_info_score normalized_mutual_info_score rand_score v_measure_score',
    },
  },
  {
    reason: 'holds a fitted tree or index',
    names: {
      'sklearn.neighbors._ball_tree':
        'BallTree BinaryTree NeighborsHeap NodeHeap newObj BallTree32 BallTree64 newObj32 newObj64',
      'sklearn.neighbors._base': 'NeighborsBase',
      'sklearn.neighbors._classification': 'KNeighborsClassifier RadiusNeighborsClassifier',
      'sklearn.neighbors._distance_metric': 'DistanceMetric',
      'sklearn.neighbors._graph': 'KNeighborsTransformer RadiusNeighborsTransformer',
      'sklearn.neighbors._kd_tree':
        'BinaryTree KDTree NeighborsHeap NodeHeap newObj KDTree32 KDTree64 newObj32 newObj64',
      'sklearn.neighbors._kde': 'KernelDensity',
      'sklearn.neighbors._lof': 'LocalOutlierFactor',
      'sklearn.neighbors._nca': 'NeighborhoodComponentsAnalysis',
      'sklearn.neighbors._nearest_centroid': 'NearestCentroid',
      'sklearn.neighbors._quad_tree': '_QuadTree',
      'sklearn.neighbors._regression': 'KNeighborsRegressor RadiusNeighborsRegressor',
      'sklearn.neighbors._unsupervised': 'NearestNeighbors',
      'sklearn.tree._classes sklearn.tree.tree':
        'BaseDecisionTree DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor',
      'sklearn.tree._criterion':
        'ClassificationCriterion Criterion Entropy FriedmanMSE Gini MAE MSE Poisson RegressionCriterion',
      'sklearn.tree._splitter':
        'BaseDenseSplitter BaseSparseSplitter BestSparseSplitter BestSplitter RandomSparseSplitter RandomSplitter Splitter',
      'sklearn.tree._tree':
        'BestFirstTreeBuilder DepthFirstTreeBuilder Tree TreeBuilder _AlphaPruner _CCPPruneController _PathFinder',
      'sklearn.tree._utils': 'WeightedMedianCalculator WeightedPQueue',
      'sklearn.neighbors.dist_metrics sklearn.neighbors._dist_metrics':
        'BrayCurtisDistance CanberraDistance ChebyshevDistance DiceDistance DistanceMetric EuclideanDistance HammingDistance HaversineDistance JaccardDistance KulsinskiDistance MahalanobisDistance ManhattanDistance MatchingDistance MinkowskiDistance PyFuncDistance RogersTanimotoDistance RussellRaoDistance SEuclideanDistance SokalMichenerDistance SokalSneathDistance WMinkowskiDistance newObj',
    },
  },
  {
    reason: 'holds settings of scikit-learn',
    names: {
      'sklearn._loss._loss':
        'CyAbsoluteError CyExponentialLoss CyHalfBinomialLoss CyHalfGammaLoss CyHalfMultinomialLoss CyHalfPoissonLoss CyHalfSquaredError CyHalfTweedieLoss CyHalfTweedieLossIdentity CyHuberLoss CyLossFunction CyPinballLoss',
      'sklearn._loss.glm_distribution':
        'DistributionBoundary ExponentialDispersionModel GammaDistribution InverseGaussianDistribution NormalDistribution PoissonDistribution TweedieDistribution',
      'sklearn._loss.link': 'BaseLink HalfLogitLink IdentityLink Interval LogLink LogitLink MultinomialLogit',
      'sklearn._loss.loss':
        'AbsoluteError BaseLoss ExponentialLoss HalfBinomialLoss HalfGammaLoss HalfMultinomialLoss HalfPoissonLoss HalfSquaredError HalfTweedieLoss HalfTweedieLossIdentity HuberLoss PinballLoss',
      'sklearn.base': 'BaseEstimator',
      'sklearn.model_selection._search': 'BaseSearchCV GridSearchCV ParameterGrid ParameterSampler RandomizedSearchCV',
      'sklearn.model_selection._search_successive_halving':
        'BaseSuccessiveHalving HalvingGridSearchCV HalvingRandomSearchCV _SubsampleMetaSplitter',
      'sklearn.model_selection._split':
        'BaseCrossValidator BaseShuffleSplit GroupKFold GroupShuffleSplit KFold LeaveOneGroupOut LeaveOneOut LeavePGroupsOut LeavePOut PredefinedSplit RepeatedKFold RepeatedStratifiedKFold ShuffleSplit StratifiedGroupKFold StratifiedKFold StratifiedShuffleSplit TimeSeriesSplit _CVIterableWrapper _RepeatedSplits',
      'sklearn.utils._available_if': '_AvailableIfDescriptor',
      'sklearn.utils._bunch': 'Bunch',
      'sklearn.utils._encode': 'MissingValues _NaNCounter _nandict',
      'sklearn.utils._fast_dict': 'IntFloatDict',
      'sklearn.utils._param_validation':
        'HasMethods Hidden Interval Options StrOptions _ArrayLikes _Booleans _CVObjects _Callables _Constraint _InstancesOf _IterablesNotString _MissingValues _NanConstraint _NoneConstraint _PandasNAConstraint _RandomStates _SparseMatrices _VerboseHelper',
      'sklearn.utils._readonly_array_wrapper': 'ReadonlyArrayWrapper',
      'sklearn.utils._seq_dataset':
        'ArrayDataset32 ArrayDataset64 CSRDataset32 CSRDataset64 SequentialDataset32 SequentialDataset64',
      'sklearn.utils._vector_sentinel':
        'StdVectorSentinel StdVectorSentinelFloat64 StdVectorSentinelInt32 StdVectorSentinelInt64 StdVectorSentinelIntP',
      'sklearn.utils._weight_vector': 'WeightVector32 WeightVector64',
      'sklearn.utils.metaestimators': '_IffHasAttrDescriptor',
      'sklearn.utils sklearn.datasets.base': 'Bunch',
      'sklearn.utils.deprecation': 'DeprecationDict',
      'sklearn.utils._metadata_requests sklearn.utils.metadata_routing':
        'MetadataRequest MetadataRouter MethodMapping MethodMetadataRequest MethodPair RequestMethod RouterMappingPair _MetadataRequester',
      'sklearn.utils._tags': 'ClassifierTags InputTags RegressorTags Tags TargetTags TransformerTags',
      'sklearn.utils._repr_html.params': 'ParamsDict',
      'sklearn.utils.validation': 'MissingValues _NaNCounter _nandict',
      'sklearn.model_selection._classification_threshold':
        'BaseThresholdClassifier FixedThresholdClassifier TunedThresholdClassifierCV _CurveScorer',
      'sklearn.grid_search': 'GridSearchCV ParameterGrid ParameterSampler RandomizedSearchCV _CVScoreTuple',
      'sklearn.cross_validation': 'KFold LeaveOneOut ShuffleSplit StratifiedKFold StratifiedShuffleSplit',
      'sklearn.utils._random': 'our_rand_r_py',
      'sklearn.utils.optimize sklearn.utils.extmath': 'safe_sparse_dot softmax',
    },
  },
  {
    reason: 'holds the parameters of a fitted estimator',
    names: {
      'sklearn.calibration': 'CalibratedClassifierCV _CalibratedClassifier _SigmoidCalibration',
      'sklearn.cluster._affinity_propagation': 'AffinityPropagation',
      'sklearn.cluster._agglomerative sklearn.cluster.hierarchical sklearn.cluster._hierarchical':
        'AgglomerativeClustering FeatureAgglomeration',
      'sklearn.cluster._bicluster': 'BaseSpectral SpectralBiclustering SpectralCoclustering',
      'sklearn.cluster._birch': 'Birch _CFNode _CFSubcluster',
      'sklearn.cluster._bisect_k_means': 'BisectingKMeans _BisectingTree',
      'sklearn.cluster._dbscan': 'DBSCAN',
      'sklearn.cluster._feature_agglomeration': 'AgglomerationTransform',
      'sklearn.cluster._hierarchical_fast': 'UnionFind WeightedEdge',
      'sklearn.cluster._kmeans sklearn.cluster.k_means_': 'KMeans MiniBatchKMeans',
      'sklearn.cluster._mean_shift': 'MeanShift',
      'sklearn.cluster._optics': 'OPTICS',
      'sklearn.cluster._spectral': 'SpectralClustering',
      'sklearn.compose._column_transformer': 'ColumnTransformer make_column_selector',
      'sklearn.compose._target': 'TransformedTargetRegressor',
      'sklearn.covariance._elliptic_envelope': 'EllipticEnvelope',
      'sklearn.covariance._empirical_covariance': 'EmpiricalCovariance',
      'sklearn.covariance._graph_lasso': 'BaseGraphicalLasso GraphicalLasso GraphicalLassoCV',
      'sklearn.covariance._robust_covariance': 'MinCovDet',
      'sklearn.covariance._shrunk_covariance': 'LedoitWolf OAS ShrunkCovariance',
      'sklearn.cross_decomposition._pls sklearn.cross_decomposition.pls_ sklearn.cross_decomposition.cca_':
        'CCA PLSCanonical PLSRegression PLSSVD _PLS',
      'sklearn.decomposition._dict_learning': 'DictionaryLearning MiniBatchDictionaryLearning SparseCoder',
      'sklearn.decomposition._factor_analysis': 'FactorAnalysis',
      'sklearn.decomposition._incremental_pca': 'IncrementalPCA',
      'sklearn.decomposition._kernel_pca': 'KernelPCA',
      'sklearn.decomposition._lda sklearn.decomposition.online_lda': 'LatentDirichletAllocation',
      'sklearn.decomposition._nmf': 'MiniBatchNMF NMF',
      'sklearn.decomposition._pca': 'PCA',
      'sklearn.decomposition._sparse_pca': 'MiniBatchSparsePCA SparsePCA',
      'sklearn.decomposition._truncated_svd': 'TruncatedSVD',
      'sklearn.discriminant_analysis': 'LinearDiscriminantAnalysis QuadraticDiscriminantAnalysis',
      'sklearn.dummy': 'DummyClassifier DummyRegressor',
      'sklearn.ensemble._bagging': 'BaggingClassifier BaggingRegressor BaseBagging',
      'sklearn.ensemble._base': 'BaseEnsemble',
      'sklearn.ensemble._forest':
        'BaseForest ExtraTreesClassifier ExtraTreesRegressor ForestClassifier ForestRegressor RandomForestClassifier RandomForestRegressor RandomTreesEmbedding',
      'sklearn.ensemble._gb sklearn.ensemble.gradient_boosting':
        'BaseGradientBoosting GradientBoostingClassifier GradientBoostingRegressor VerboseReporter',
      'sklearn.ensemble._gb_losses':
        'BinomialDeviance ClassificationLossFunction ExponentialLoss HuberLossFunction LeastAbsoluteError LeastSquaresError LossFunction MultinomialDeviance QuantileLossFunction RegressionLossFunction',
      'sklearn.ensemble._hist_gradient_boosting.binning': '_BinMapper',
      'sklearn.ensemble._hist_gradient_boosting.gradient_boosting':
        'BaseHistGradientBoosting HistGradientBoostingClassifier HistGradientBoostingRegressor',
      'sklearn.ensemble._hist_gradient_boosting.grower': 'TreeGrower TreeNode',
      'sklearn.ensemble._hist_gradient_boosting.histogram': 'HistogramBuilder',
      'sklearn.ensemble._hist_gradient_boosting.predictor': 'TreePredictor',
      'sklearn.ensemble._hist_gradient_boosting.splitting': 'SplitInfo Splitter',
      'sklearn.ensemble._iforest': 'IsolationForest',
      'sklearn.ensemble._stacking': 'StackingClassifier StackingRegressor',
      'sklearn.ensemble._voting sklearn.ensemble.voting sklearn.ensemble.voting_classifier':
        'VotingClassifier VotingRegressor',
      'sklearn.ensemble._weight_boosting': 'AdaBoostClassifier AdaBoostRegressor BaseWeightBoosting',
      'sklearn.feature_extraction._dict_vectorizer': 'DictVectorizer',
      'sklearn.feature_extraction._hash sklearn.feature_extraction.hashing sklearn.feature_extraction._hashing':
        'FeatureHasher',
      'sklearn.feature_extraction.image': 'PatchExtractor',
      'sklearn.feature_extraction.text': 'CountVectorizer HashingVectorizer TfidfTransformer TfidfVectorizer',
      'sklearn.feature_selection._from_model': 'SelectFromModel',
      'sklearn.feature_selection._rfe': 'RFE RFECV',
      'sklearn.feature_selection._sequential': 'SequentialFeatureSelector',
      'sklearn.feature_selection._univariate_selection':
        'GenericUnivariateSelect SelectFdr SelectFpr SelectFwe SelectKBest SelectPercentile chi2 f_classif f_oneway f_regression r_regression',
      'sklearn.feature_selection._variance_threshold': 'VarianceThreshold',
      'sklearn.gaussian_process._gpc': 'GaussianProcessClassifier _BinaryGaussianProcessClassifierLaplace',
      'sklearn.gaussian_process._gpr': 'GaussianProcessRegressor',
      'sklearn.gaussian_process.kernels':
        'CompoundKernel ConstantKernel DotProduct ExpSineSquared Exponentiation Hyperparameter Kernel KernelOperator Matern PairwiseKernel Product RBF RationalQuadratic Sum WhiteKernel',
      'sklearn.impute._base sklearn.impute': 'MissingIndicator SimpleImputer',
      'sklearn.impute._iterative': 'IterativeImputer _ImputerTriplet',
      'sklearn.impute._knn': 'KNNImputer',
      'sklearn.isotonic': 'IsotonicRegression',
      'sklearn.kernel_approximation': 'AdditiveChi2Sampler Nystroem PolynomialCountSketch RBFSampler SkewedChi2Sampler',
      'sklearn.kernel_ridge': 'KernelRidge',
      'sklearn.linear_model._base': 'LinearModel LinearRegression',
      'sklearn.linear_model._bayes': 'ARDRegression BayesianRidge',
      'sklearn.linear_model._coordinate_descent':
        'ElasticNet ElasticNetCV Lasso LassoCV LinearModelCV MultiTaskElasticNet MultiTaskElasticNetCV MultiTaskLasso MultiTaskLassoCV',
      'sklearn.linear_model._glm._newton_solver': 'NewtonCholeskySolver NewtonSolver',
      'sklearn.linear_model._glm.glm': 'GammaRegressor PoissonRegressor TweedieRegressor _GeneralizedLinearRegressor',
      'sklearn.linear_model._huber': 'HuberRegressor',
      'sklearn.linear_model._least_angle': 'Lars LarsCV LassoLars LassoLarsCV LassoLarsIC',
      'sklearn.linear_model._linear_loss': 'LinearModelLoss',
      'sklearn.linear_model._logistic': 'LogisticRegression LogisticRegressionCV',
      'sklearn.linear_model._omp': 'OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV',
      'sklearn.linear_model._passive_aggressive': 'PassiveAggressiveClassifier PassiveAggressiveRegressor',
      'sklearn.linear_model._perceptron': 'Perceptron',
      'sklearn.linear_model._quantile': 'QuantileRegressor',
      'sklearn.linear_model._ransac': 'RANSACRegressor',
      'sklearn.linear_model._ridge':
        'Ridge RidgeCV RidgeClassifier RidgeClassifierCV _IdentityClassifier _IdentityRegressor _RidgeGCV _XT_CenterStackOp _X_CenterStackOp',
      'sklearn.linear_model._sag_fast': 'MultinomialLogLoss32 MultinomialLogLoss64',
      'sklearn.linear_model._sgd_fast':
        'Classification EpsilonInsensitive Hinge Huber Log LossFunction ModifiedHuber Regression SquaredEpsilonInsensitive SquaredHinge SquaredLoss CyHalfBinomialLoss CyHalfSquaredError',
      'sklearn.linear_model._stochastic_gradient':
        'BaseSGD BaseSGDClassifier BaseSGDRegressor SGDClassifier SGDOneClassSVM SGDRegressor _ValidationScoreCallback',
      'sklearn.linear_model._theil_sen': 'TheilSenRegressor',
      'sklearn.manifold._isomap': 'Isomap',
      'sklearn.manifold._locally_linear': 'LocallyLinearEmbedding',
      'sklearn.manifold._mds': 'MDS',
      'sklearn.manifold._spectral_embedding': 'SpectralEmbedding',
      'sklearn.manifold._t_sne': 'TSNE',
      'sklearn.mixture._base': 'BaseMixture',
      'sklearn.mixture._bayesian_mixture': 'BayesianGaussianMixture',
      'sklearn.mixture._gaussian_mixture': 'GaussianMixture',
      'sklearn.multiclass': 'OneVsOneClassifier OneVsRestClassifier OutputCodeClassifier _ConstantPredictor',
      'sklearn.multioutput':
        'ClassifierChain MultiOutputClassifier MultiOutputRegressor RegressorChain _MultiOutputEstimator',
      'sklearn.naive_bayes': 'BernoulliNB CategoricalNB ComplementNB GaussianNB MultinomialNB',
      'sklearn.neural_network._multilayer_perceptron': 'BaseMultilayerPerceptron MLPClassifier MLPRegressor',
      'sklearn.neural_network._rbm': 'BernoulliRBM',
      'sklearn.neural_network._stochastic_optimizers': 'AdamOptimizer BaseOptimizer SGDOptimizer',
      'sklearn.pipeline': 'FeatureUnion Pipeline',
      'sklearn.preprocessing._data':
        'Binarizer KernelCenterer MaxAbsScaler MinMaxScaler Normalizer PowerTransformer QuantileTransformer RobustScaler StandardScaler',
      'sklearn.preprocessing._discretization': 'KBinsDiscretizer',
      'sklearn.preprocessing._encoders': 'OneHotEncoder OrdinalEncoder',
      'sklearn.preprocessing._function_transformer': 'FunctionTransformer',
      'sklearn.preprocessing._label': 'LabelBinarizer LabelEncoder MultiLabelBinarizer',
      'sklearn.preprocessing._polynomial': 'PolynomialFeatures SplineTransformer',
      'sklearn.random_projection': 'BaseRandomProjection GaussianRandomProjection SparseRandomProjection',
      'sklearn.semi_supervised._label_propagation': 'BaseLabelPropagation LabelPropagation LabelSpreading',
      'sklearn.semi_supervised._self_training': 'SelfTrainingClassifier',
      'sklearn.svm._base': 'BaseLibSVM BaseSVC',
      'sklearn.svm._classes': 'LinearSVC LinearSVR NuSVC NuSVR OneClassSVM SVC SVR',
      'sklearn.ensemble._hist_gradient_boosting.utils': 'sum_parallel',
      'sklearn.ensemble._hist_gradient_boosting.loss':
        'BaseLoss BinaryCrossEntropy CategoricalCrossEntropy LeastAbsoluteDeviation LeastSquares Poisson',
      'sklearn.ensemble._gb':
        'LogOddsEstimator MeanEstimator PriorProbabilityEstimator QuantileEstimator ScaledLogOddsEstimator ZeroEstimator',
      'sklearn.ensemble.gradient_boosting':
        'BinomialDeviance ClassificationLossFunction ExponentialLoss HuberLossFunction LeastAbsoluteError LeastSquaresError LogOddsEstimator LossFunction MeanEstimator MultinomialDeviance PriorProbabilityEstimator QuantileEstimator QuantileLossFunction RegressionLossFunction ScaledLogOddsEstimator ZeroEstimator',
      'sklearn.preprocessing.imputation': 'Imputer',
      'sklearn.preprocessing._target_encoder': 'TargetEncoder',
      'sklearn.cluster._hdbscan.hdbscan': 'HDBSCAN',
      'sklearn.frozen._frozen': 'FrozenEstimator',
      'sklearn.cluster._kmeans': '_kmeans_single_elkan _kmeans_single_lloyd',
      'sklearn.lda': 'LDA',
      'sklearn.qda': 'QDA',
      'sklearn.hmm': 'GMMHMM GaussianHMM MultinomialHMM',
      'sklearn.mixture.gmm': 'GMM',
      'sklearn.mixture.dpgmm': 'DPGMM VBGMM',
      'sklearn.gaussian_process.gaussian_process': 'GaussianProcess',
      'sklearn.decomposition.pca': 'RandomizedPCA',
      'sklearn.linear_model.randomized_l1': 'RandomizedLasso RandomizedLogisticRegression',
    },
  },
];
