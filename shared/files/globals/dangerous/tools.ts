import { type DangerLine, danger, dangerousFunctions } from '../tables.ts';

/** Packages that are no part of machine learning: installers, serializers, shells, networks, devices. */
export const TOOLS: readonly DangerLine[] = [
  danger('installs packages', 'pip', 'CVE-2025-1716'),
  danger(
    'installs or builds packages',
    'setuptools pkg_resources wheel build poetry flit hatchling conda mamba uv virtualenv easy_install _distutils_hack pipx pipenv twine site_packages',
  ),
  danger(
    'tampers with a scanner of models',
    'picklescan fickling modelscan modelaudit protectai guardian saferpickle llm_guard huntr bandit semgrep clamd pyclamd yara pickleball pickle_inspector palisade',
  ),
  danger(
    'loads another serialized object or builds code',
    'dill _dill klepto pathos pox multiprocess',
    'CVE-2026-53874',
  ),
  danger(
    'loads another serialized object or builds code',
    'cloudpickle ray.cloudpickle pyspark.cloudpickle joblib.externals.cloudpickle distributed.protocol.pickle tblib',
    'CVE-2026-53874',
  ),
  danger('loads another serialized object', 'joblib.load joblib.numpy_pickle.load'),
  danger('runs functions in other processes or writes files', 'joblib.dump'),
  danger(
    'builds any object that a document names',
    'yaml _yaml ruamel ruyaml oyaml jsonpickle jsonplus serpent camel anycache',
  ),
  danger(
    'loads another serialized object',
    'msgpack_numpy pickle5 _pickle5 pickleshare zodbpickle ZODB persistent shelve3 cachetools.disk diskcache sqlitedict hickle deepdish larch compress_pickle quickle srsly.cloudpickle srsly._pickle_api srsly.ruamel_yaml dataset pysos',
  ),
  danger(
    'calls native code',
    'cffi _cffi_backend pycparser llvmlite cppyy clr pythonnet jpype jnius pyjnius rpy2 oct2py matlab pymem capstone unicorn keystone frida comtypes win32 win32api win32com win32con win32event win32file win32process win32gui win32service pythoncom pywintypes pywin pyautogui',
  ),
  danger(
    'compiles and runs code',
    'numba cython Cython pyximport pythran pyccel transonic nuitka Nuitka weave pyopencl pycuda cupy.RawKernel cupy.RawModule cupy.cuda.compiler cupyx.jit taichi triton tvm loopy pybind11 hpy mypyc codon restrictedpython RestrictedPython',
  ),
  danger(
    'evaluates texts as expressions',
    'asteval simpleeval numexpr pyparsing.pyparsing_test mathjs formulaic py_expression_eval pandas_eval',
  ),
  danger(
    'renders templates that reach Python',
    'jinja2 mako tornado chameleon genshi bottle cheetah Cheetah kajiki airspeed',
  ),
  danger(
    'runs commands or notebooks',
    'IPython ipykernel ipython_genutils jupyter jupyter_client jupyter_core jupyter_server notebook nbformat nbconvert nbclient papermill jupyterlab voila ptpython bpython xonsh ipdb pudb pdbpp debugpy pydevd pydevd_file_utils _pydevd_bundle ptvsd rpdb remote_pdb',
  ),
  danger(
    'runs commands',
    'sh plumbum invoke fabric fabric2 paramiko pexpect ptyprocess winpty pywinpty delegator envoy sarge executor pyinvoke nox tox doit luigi scons SCons waf psutil clize ansible ansible_runner salt puppet command command_runner easyprocess shellingham subprocess32 subprocess_tee sultan zx iterm2 pynput keyboard mouse pyperclip',
  ),
  danger(
    'opens the network',
    'requests urllib3 aiohttp httpx httpcore httplib2 pycurl treq websocket websockets wsproto grpc grpcio zmq pika kafka redis pymongo motor psycopg2 psycopg pymysql MySQLdb mysql sqlalchemy peewee cassandra elasticsearch ldap3 ldap dns scapy impacket socks sockshandler twisted gevent eventlet trio anyio curio asyncssh pysftp ftputil smbprotocol smb telnetlib3 mechanize scrapy selenium playwright pyppeteer requests_html requests_toolbelt requests_oauthlib cloudscraper wget pget youtube_dl yt_dlp boto boto3 botocore s3fs gcsfs adlfs azure google.cloud google.auth googleapiclient oss2 minio dropbox docker kubernetes libcloud openai anthropic cohere slack slack_sdk discord telegram tweepy smtpd2 aiosmtplib aiofiles nats stomp paho mqtt pyngrok localtunnel',
  ),
  danger(
    'serves or calls functions over the network',
    'flask Flask django fastapi starlette uvicorn gunicorn werkzeug cherrypy sanic falcon pyramid quart hypercorn waitress uwsgi gradio gradio_client streamlit dash panel celery kombu rq huey dramatiq rpyc Pyro4 Pyro5 Pyro execnet distributed ray mpi4py ipyparallel parsl pyspark py4j findspark prefect airflow dagster kedro metaflow zenml flyte bentoml mlflow wandb comet_ml neptune clearml sagemaker modal supervisor circus',
  ),
  danger('runs a project and its commands', 'mlflow.projects'),
  danger(
    'opens files by address',
    'fsspec smart_open s3transfer pyfilesystem fs cloudpathlib pathy upath universal_pathlib path pathlib2 py watchdog send2trash atomicwrites filelock portalocker appdirs zarr h5py tables netCDF4 imageio tifffile cv2 skimage.io PIL.ImageFile PIL.ImageShow PIL.ImageGrab PIL.EpsImagePlugin PIL.ImageMath PIL.ImageFont PIL.ImageCms pydicom nibabel SimpleITK soundfile librosa audioread pydub moviepy ffmpeg imageio_ffmpeg av decord torchcodec openpyxl xlrd xlwt xlsxwriter docx pptx PyPDF2 pypdf pdfplumber fitz lxml bs4 html5lib pyarrow.fs pyarrow.parquet pyarrow.dataset pyarrow.feather pyarrow.csv pyarrow.plasma pyarrow.serialization pyarrow.hdfs fastparquet feather duckdb polars.read_* polars.scan_* polars.sql polars.io deltalake tiledb lmdb plyvel leveldb rocksdb',
  ),
  danger(
    'runs code of tests',
    'pytest _pytest nose nose2 hypothesis mock doctest2 tap behave robot lettuce sure pluggy py.test testtools green ward coverage line_profiler memory_profiler pyinstrument scalene yappi kernprof snakeviz memray guppy objgraph pympler',
  ),
  danger(
    'imports modules by name or patches them',
    'six.moves six.exec_ six.reraise six.add_move future past.builtins past.translation past.utils builtins_extra lazy_loader lazy_import lazy_object_proxy wrapt forbiddenfruit gorilla monkeypatch import_hooks importlib_metadata importlib_resources stevedore zope.interface zope.component zope.dottedname zope.exceptions decorator.FunctionMaker decorator.decorate makefun fire click typer docopt plac hydra hydra_zen gin confuse dynaconf traitlets enthought bytecode byteplay codetransformer uncompyle6 decompyle3 xdis crosshair jedi parso rope libcst astor astunparse gast beniget black yapf autopep8 isort pylint flake8 mypy',
  ),
  danger(
    'controls the desktop',
    'pyHook mss pyscreenshot pyscreeze pygetwindow pywinauto uiautomation win10toast winshell wmi WMI pystray rumps appscript pyobjc objc Foundation AppKit Quartz CoreFoundation gi dbus',
  ),
  danger(
    'generates or runs code, or reads and writes files',
    'ply torchgen functorch._src.benchmark_utils functorch._src.compilers functorch.dim.magic_trace fontTools ufoLib2 pygments babel.messages babel.localtime defusedxml apt aptsources softwareproperties cupshelpers lazr omp yq distro olefile pytz.open_resource webencodings.mklabels packaging._manylinux packaging._musllinux packaging._elffile mpmath.tests pyparsing.diagram pyparsing.core.ParserElement PIL.features PIL.JpegImagePlugin._save* PIL.GifImagePlugin._save* PIL.ImageMorph.MorphOp.load_lut PIL.ImageMorph.MorphOp.save_lut PIL.SpiderImagePlugin.isSpiderImage matplotlib._internal_utils matplotlib.rcsetup matplotlib.backend_bases matplotlib.tests _hypothesis_ftz_detector hypothesmith toolz.functoolz.compose toolz.compose cytoolz.compose toolz.functoolz.pipe toolz.functoolz.thread_first toolz.functoolz.thread_last sphinx docutils nose_parameterized',
  ),
  danger(
    'runs tools of an agent',
    'langchain langchain_core langchain_community langchain_experimental llama_index autogen crewai smolagents interpreter open_interpreter semantic_kernel haystack guidance dspy promptflow',
  ),
  danger(
    'plots to files or windows, and evaluates texts',
    'matplotlib.pyplot matplotlib.backends matplotlib.testing matplotlib.font_manager matplotlib.cbook matplotlib.animation matplotlib.texmanager matplotlib.dviread matplotlib.mathtext matplotlib.image matplotlib.style matplotlib.rc_file matplotlib.sphinxext matplotlib.mlab pylab mpl_toolkits plotly.io bokeh.io bokeh.server bokeh.plotting vispy mayavi pyvista vtk pygame kivy PyQt4 PyQt5 PyQt6 PySide2 PySide6 wx pyglet arcade',
  ),
  danger(
    'builds functions from source code',
    'attr._make attr._funcs attr.make_class attrs.make_class pydantic.create_model pydantic.v1.create_model pydantic._internal pydantic.deprecated pydantic.v1.utils pydantic.parse pydantic.tools marshmallow.class_registry desert cattrs mashumaro',
  ),
  dangerousFunctions(
    'evaluates texts, opens files or calls functions',
    'sympy xarray dask.base dask.bag dask.compute dask.core dask.dataframe dask.delayed dask.dot dask.utils',
  ),
  danger(
    'opens files or the network, or runs what it is given',
    'sympy.parsing sympy.utilities sympy.testing sympy.external sympy.plotting sympy.interactive sympy.printing sympy.codegen sympy.core.sympify dask.distributed dask.config dask.system dask.multiprocessing dask.threaded dask.local dask.callbacks dask.diagnostics dask.dataframe.io dask.bytes xarray.backends xarray.core.pycompat xarray.tutorial xarray.testing astropy.config astropy.samp astropy.io astropy.tests astropy.utils.data astropy.utils.codegen astropy.utils.introspection astropy.utils.xml astropy.utils.console astropy.utils.misc astropy.utils.parsing',
  ),
  danger('starts processes', 'billiard loky ppft pebble mpire pqdm joblibspark'),
  danger(
    'runs programs or reaches devices and secrets',
    'graphviz pydot pydotplus pygraphviz cpuinfo nmap pwn pwnlib serial usb bluetooth smbus RPi keyring secretstorage threadpoolctl msal msal_extensions tlz._build_tlz matplotlib.use matplotlib.switch_backend',
  ),
  danger('opens the network', 'tqdm.contrib tqdm.cli'),
  danger('loads another serialized object', 'partd strictyaml.ruamel'),
  danger('runs source code given as text', 'pyrsistent._immutable pyrsistent.immutable'),
  danger(
    'writes files or reads addresses',
    'odf et_xmlfile PIL.TiffImagePlugin.AppendingTiffWriter jsonschema.RefResolver jsonschema.validators.RefResolver',
  ),
];
