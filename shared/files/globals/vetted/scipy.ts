import type { VettedGroup } from '../tables.ts';

/** Sparse matrices, trees, splines, rotations and results of scipy. */
export const SCIPY: readonly VettedGroup[] = [
  {
    reason: 'is a sparse matrix or an operator on one',
    names: {
      'scipy.sparse._arrays': '_sparray bsr_array coo_array csc_array csr_array dia_array dok_array lil_array',
      'scipy.sparse._base': 'spmatrix',
      'scipy.sparse._bsr': 'bsr_matrix _bsr_base bsr_array',
      'scipy.sparse._compressed': '_cs_matrix',
      'scipy.sparse._coo': '_coo_base coo_array coo_matrix',
      'scipy.sparse._csc': '_csc_base csc_array csc_matrix',
      'scipy.sparse._csr': '_csr_base csr_array csr_matrix',
      'scipy.sparse._data': '_data_matrix _minmax_mixin',
      'scipy.sparse._dia': 'dia_matrix _dia_base dia_array',
      'scipy.sparse._dok': 'dok_matrix _dok_base dok_array',
      'scipy.sparse._lil': 'lil_matrix _lil_base lil_array',
      'scipy.sparse.csgraph._flow': 'MaximumFlowResult',
      'scipy.sparse.linalg._expm_multiply': 'LazyOperatorNormInfo',
      'scipy.sparse.linalg._interface':
        'IdentityOperator LinearOperator MatrixLinearOperator _AdjointLinearOperator _AdjointMatrixOperator _CustomLinearOperator _PowerLinearOperator _ProductLinearOperator _ScaledLinearOperator _SumLinearOperator _TransposedLinearOperator',
      'scipy.sparse.linalg._matfuncs': 'MatrixPowerOperator ProductOperator _ExpmPadeHelper',
      'scipy.sparse':
        'bsr_matrix coo_array coo_matrix csc_array csc_matrix csr_array csr_matrix dia_matrix dok_matrix lil_matrix',
      'scipy.sparse._matrix': 'spmatrix',
    },
  },
  {
    reason: 'is a result or a distribution of statistics',
    names: {
      'scipy.stats._biasedurn': '_PyFishersNCHypergeometric _PyStochasticLib3 _PyWalleniusNCHypergeometric',
      'scipy.stats._binned_statistic': 'BinnedStatistic2dResult BinnedStatisticResult BinnedStatisticddResult',
      'scipy.stats._binomtest': 'BinomTestResult',
      'scipy.stats._common': 'ConfidenceInterval',
      'scipy.stats._covariance':
        'CovViaCholesky CovViaDiagonal CovViaEigendecomposition CovViaPSD CovViaPrecision Covariance',
      'scipy.stats._crosstab': 'CrosstabResult',
      'scipy.stats._distn_infrastructure': '_ShapeInfo rv_continuous_frozen rv_discrete_frozen rv_frozen',
      'scipy.stats._hypotests': 'CramerVonMisesResult Epps_Singleton_2sampResult TukeyHSDResult',
      'scipy.stats._kde': 'gaussian_kde',
      'scipy.stats._levy_stable.levyst': 'Nolan',
      'scipy.stats._mannwhitneyu': 'MannwhitneyuResult _MWU',
      'scipy.stats._morestats':
        'AndersonResult Anderson_ksampResult AnsariResult BartlettResult DirectionalStats FlignerResult LeveneResult Mean MedianTestResult ShapiroResult Std_dev Variance WilcoxonResult _ABW',
      'scipy.stats._mstats_basic':
        'BrunnerMunzelResult DescribeResult F_onewayResult FriedmanchisquareResult KruskalResult KurtosistestResult MannwhitneyuResult ModeResult NormaltestResult PointbiserialrResult SenSeasonalSlopesResult SkewtestResult Ttest_1sampResult Ttest_indResult Ttest_relResult',
      'scipy.stats._multivariate':
        '_PSD dirichlet_frozen dirichlet_gen invwishart_frozen invwishart_gen matrix_normal_frozen matrix_normal_gen multi_rv_frozen multi_rv_generic multinomial_frozen multinomial_gen multivariate_hypergeom_frozen multivariate_hypergeom_gen multivariate_normal_frozen multivariate_normal_gen multivariate_t_frozen multivariate_t_gen ortho_group_frozen ortho_group_gen random_correlation_frozen random_correlation_gen random_table_frozen random_table_gen special_ortho_group_frozen special_ortho_group_gen uniform_direction_frozen uniform_direction_gen unitary_group_frozen unitary_group_gen wishart_frozen wishart_gen',
      'scipy.stats._odds_ratio': 'OddsRatioResult',
      'scipy.stats._page_trend_test': '_PageL',
      'scipy.stats._qmc': 'Halton LatinHypercube MultinomialQMC MultivariateNormalQMC PoissonDisk QMCEngine Sobol',
      'scipy.stats._relative_risk': 'RelativeRiskResult',
      'scipy.stats._stats_mstats_common': 'LinregressResult SiegelslopesResult TheilslopesResult',
      'scipy.stats._stats_py':
        'BrunnerMunzelResult ConfidenceInterval CumfreqResult DescribeResult F_onewayResult FriedmanchisquareResult HistogramResult KruskalResult KstestResult KurtosistestResult MGCResult ModeResult NormaltestResult PearsonRResult PearsonRResultBase Power_divergenceResult RanksumsResult RelfreqResult RepeatedResults SigmaclipResult SignificanceResult SkewtestResult TtestResult TtestResultBase Ttest_indResult _ParallelP',
      'scipy.stats.contingency': 'Chi2ContingencyResult',
      'scipy.stats._stats_py scipy.stats.stats':
        'LinregressResult gmean hmean kendalltau ks_2samp kurtosis mode pearsonr skew spearmanr ttest_1samp ttest_ind ttest_rel zscore',
      'scipy.stats.stats': 'PearsonRResult SignificanceResult TtestResult',
    },
  },
  {
    reason: 'holds numbers of a scientific computation',
    names: {
      'scipy.spatial._ckdtree': 'cKDTree cKDTreeNode coo_entries ordered_pairs',
      'scipy.spatial._kdtree': 'KDTree KDTree.innernode KDTree.leafnode KDTree.node Rectangle',
      'scipy.spatial._qhull': 'ConvexHull Delaunay HalfspaceIntersection Voronoi _Qhull _QhullUser',
      'scipy.spatial._spherical_voronoi': 'SphericalVoronoi',
      'scipy.spatial.distance':
        'CDistMetricWrapper CDistWeightedMetricWrapper MetricInfo PDistMetricWrapper PDistWeightedMetricWrapper braycurtis canberra cdist chebyshev cityblock correlation cosine dice euclidean hamming jaccard jensenshannon mahalanobis minkowski pdist sqeuclidean squareform',
      'scipy.spatial.transform._rotation': 'Rotation Slerp',
      'scipy.spatial.transform._rotation_spline': 'RotationSpline',
      'scipy.interpolate._bsplines': 'BSpline CubicSpline',
      'scipy.interpolate._cubic': 'Akima1DInterpolator CubicHermiteSpline CubicSpline PchipInterpolator BSpline',
      'scipy.interpolate._fitpack2':
        'BivariateSpline InterpolatedUnivariateSpline LSQBivariateSpline LSQSphereBivariateSpline LSQUnivariateSpline RectBivariateSpline RectSphereBivariateSpline SmoothBivariateSpline SmoothSphereBivariateSpline SphereBivariateSpline UnivariateSpline _DerivedBivariateSpline',
      'scipy.interpolate._interpolate':
        'BPoly NdPPoly PPoly _PPolyBase interp1d interp1d._call_linear interp1d._call_linear_np interp1d._call_nan_spline interp1d._call_nearest interp1d._call_previousnext interp1d._call_spline interp2d',
      'scipy.interpolate._ndgriddata': 'NearestNDInterpolator',
      'scipy.interpolate._polyint':
        'BarycentricInterpolator KroghInterpolator _Interpolator1D _Interpolator1DWithDerivatives',
      'scipy.interpolate._rbf': 'Rbf',
      'scipy.interpolate._rbfinterp': 'RBFInterpolator',
      'scipy.interpolate._rgi': 'RegularGridInterpolator',
      'scipy.interpolate.interpnd': 'CloughTocher2DInterpolator LinearNDInterpolator NDInterpolatorBase',
      'scipy.optimize._constraints': 'Bounds LinearConstraint NonlinearConstraint',
      'scipy.optimize._lbfgsb_py': 'LbfgsInvHessProduct',
      'scipy.optimize._optimize': 'OptimizeResult',
      'scipy.optimize._zeros_py': 'RootResults',
      'scipy.signal._czt': 'CZT ZoomFFT',
      'scipy.signal._ltisys':
        'Bunch LinearTimeInvariant StateSpace StateSpaceContinuous StateSpaceDiscrete TransferFunction TransferFunctionContinuous TransferFunctionDiscrete ZerosPolesGain ZerosPolesGainContinuous ZerosPolesGainDiscrete dlti lti',
      'scipy.signal._upfirdn': '_UpFIRDn',
      'scipy.special._orthogonal': 'orthopoly1d',
      'scipy.special._ufuncs': 'errstate',
      'scipy.linalg._matfuncs_inv_ssq': '_MatrixM1PowerOperator',
      'scipy.cluster._hierarchy': 'Heap LinkageUnionFind',
      'scipy.cluster.hierarchy': 'ClusterNode',
      'scipy.spatial.ckdtree scipy.spatial': 'KDTree',
      'scipy.spatial.kdtree scipy.spatial': 'cKDTree',
      'scipy.spatial.transform._rigid_transform': 'RigidTransform',
      'scipy.interpolate': 'BSpline CubicSpline PchipInterpolator RegularGridInterpolator UnivariateSpline interp1d',
      'scipy.interpolate._bary_rational': 'AAA FloaterHormannInterpolator',
      'scipy.interpolate._ndbspline': 'NdBSpline',
      'scipy.special._ufuncs scipy.special':
        'betainc digamma erf erfinv expit gamma gammaln logit logsumexp ndtr ndtri psi softmax xlogy',
      'scipy.special._logsumexp': 'log_softmax logsumexp softmax',
    },
  },
];
