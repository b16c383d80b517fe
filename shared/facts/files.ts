/** One file of the repository, as listed. Sizes in bytes. */
export interface FileEntry {
  readonly path: string;
  readonly size: number | null;
  /** SHA-256 of the content, known for large files only. */
  readonly sha256: string | null;
  /** Git's id of the content (40 hex digits), known for files that are kept in git itself. */
  readonly oid?: string;
}

/** Verdict of one of the Hub's scanners on one file, in one vocabulary for every historic shape. */
export type ScanStatus = 'safe' | 'caution' | 'suspicious' | 'unsafe' | 'queued' | 'error' | 'unscanned';

/** The five scanners whose verdicts the Hub publishes. */
export type ScannerId = 'clamav' | 'picklescan' | 'protectai' | 'jfrog' | 'virustotal';

/** One scanner's verdict. */
export interface ScannerVerdict {
  readonly scanner: ScannerId;
  readonly status: ScanStatus;
  readonly message: string | null;
  /** Link to the vendor's report, only ever an https address. */
  readonly report: string | null;
}

/** A global that the Hub's picklescan saw imported by a pickle. */
export interface PickleImport {
  readonly module: string;
  readonly name: string;
  readonly safety: 'innocuous' | 'suspicious' | 'dangerous';
}

/** The Hub's scan verdicts on one file. */
export interface FileScan {
  readonly path: string;
  /** The Hub's own summary of the scanners. */
  readonly status: ScanStatus;
  readonly scanners: readonly ScannerVerdict[];
  readonly pickleImports: readonly PickleImport[];
}

/** The Hub's verdicts on the files that were asked about. Files not listed here were not asked about. */
export type FileScans = readonly FileScan[];
