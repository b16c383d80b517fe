/** Modules of Python 2 that Python 3 maps when it reads a pickle of protocol 2 or below (`_compat_pickle`). */
const MODULES: ReadonlyMap<string, string> = new Map(
  `__builtin__ builtins,copy_reg copyreg,Queue queue,SocketServer socketserver,ConfigParser configparser,repr reprlib,
tkFileDialog tkinter.filedialog,tkSimpleDialog tkinter.simpledialog,tkColorChooser tkinter.colorchooser,
tkCommonDialog tkinter.commondialog,Dialog tkinter.dialog,Tkdnd tkinter.dnd,tkFont tkinter.font,
tkMessageBox tkinter.messagebox,ScrolledText tkinter.scrolledtext,Tkconstants tkinter.constants,Tix tkinter.tix,
ttk tkinter.ttk,Tkinter tkinter,markupbase _markupbase,_winreg winreg,thread _thread,dummy_thread _dummy_thread,
dbhash dbm.bsd,dumbdbm dbm.dumb,dbm dbm.ndbm,gdbm dbm.gnu,xmlrpclib xmlrpc.client,SimpleXMLRPCServer xmlrpc.server,
httplib http.client,htmlentitydefs html.entities,HTMLParser html.parser,Cookie http.cookies,cookielib http.cookiejar,
BaseHTTPServer http.server,test.test_support test.support,commands subprocess,urlparse urllib.parse,
robotparser urllib.robotparser,urllib2 urllib.request,anydbm dbm,_abcoll collections.abc,cPickle pickle,
_elementtree xml.etree.ElementTree,FileDialog tkinter.filedialog,SimpleDialog tkinter.simpledialog,
DocXMLRPCServer xmlrpc.server,SimpleHTTPServer http.server,CGIHTTPServer http.server,UserDict collections,
UserList collections,UserString collections,whichdb dbm,StringIO io,cStringIO io,exceptions builtins`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([from, to]) => [from ?? '', to ?? ''] as const),
);

/** Names that moved or were renamed, as `module name` pairs. */
const NAMES: ReadonlyMap<string, readonly [string, string]> = new Map(
  `__builtin__ xrange builtins range,__builtin__ reduce functools reduce,__builtin__ intern sys intern,
__builtin__ unichr builtins chr,__builtin__ unicode builtins str,__builtin__ long builtins int,
__builtin__ basestring builtins str,itertools izip builtins zip,itertools imap builtins map,
itertools ifilter builtins filter,itertools ifilterfalse itertools filterfalse,
itertools izip_longest itertools zip_longest,UserDict IterableUserDict collections UserDict,
whichdb whichdb dbm whichdb,_socket fromfd socket fromfd,
_multiprocessing Connection multiprocessing.connection Connection,
multiprocessing.process Process multiprocessing.context Process,
multiprocessing.forking Popen multiprocessing.popen_fork Popen,
urllib ContentTooShortError urllib.error ContentTooShortError,urllib getproxies urllib.request getproxies,
urllib pathname2url urllib.request pathname2url,urllib quote_plus urllib.parse quote_plus,
urllib quote urllib.parse quote,urllib unquote_plus urllib.parse unquote_plus,urllib unquote urllib.parse unquote,
urllib url2pathname urllib.request url2pathname,urllib urlcleanup urllib.request urlcleanup,
urllib urlencode urllib.parse urlencode,urllib urlopen urllib.request urlopen,
urllib urlretrieve urllib.request urlretrieve,exceptions StandardError builtins Exception,
socket _socketobject socket SocketType`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([module, name, toModule, toName]) => [`${module} ${name}`, [toModule ?? '', toName ?? '']] as const),
);

/** What Python 3 makes of a global that Python 2 wrote; undefined when it stays as it is. */
export function fromPython2(module: string, name: string): readonly [module: string, name: string] | undefined {
  const renamed = NAMES.get(`${module} ${name}`);
  if (renamed !== undefined) return renamed;
  const moved = MODULES.get(module);
  return moved === undefined ? undefined : [moved, name];
}
