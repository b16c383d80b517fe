/** How a document looks: light and dark by the reader’s choice, black on white in print. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--raised:#f9fafb;--line:#d1d5db;--ink:#111827;--soft:#4b5563;--accent:#1d4ed8}
@media (prefers-color-scheme:dark){:root{--ground:#0b0f19;--raised:#111827;--line:#374151;--ink:#f3f4f6;--soft:#9ca3af;--accent:#93c5fd}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1280px;padding:28px 24px;background:var(--ground);color:var(--ink);font:400 14px/1.5 ui-sans-serif,system-ui,-apple-system,"Segoe UI",sans-serif;font-variant-numeric:tabular-nums}
h1{margin:0;font-size:22px;line-height:1.3;overflow-wrap:anywhere}
h2{margin:22px 0 6px;font-size:15px}
section.lead>h2{padding-left:8px;border-left:4px solid var(--accent)}
p,ul{margin:6px 0}
ul{padding-left:20px}
.stamp{padding:0;list-style:none;color:var(--soft);font-size:13px}
a{color:var(--accent)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
table{width:100%;border-collapse:collapse;font-size:13px}
caption{padding:8px 10px;text-align:left;color:var(--soft)}
th,td{padding:5px 10px;border-top:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;overflow-wrap:break-word}
thead th{border-top:0;background:var(--raised);color:var(--soft);font-weight:600;white-space:nowrap}
tbody th{min-width:150px;font-weight:600;overflow-wrap:anywhere}
.n{text-align:right;white-space:nowrap}
.s{white-space:nowrap}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@page{size:A4;margin:9mm}
@media print{
:root{color-scheme:light;--ground:#fff;--raised:#fff;--line:#999;--ink:#000;--soft:#333;--accent:#000}
body{max-width:none;padding:0;font-size:7.5pt;line-height:1.25}
h1{font-size:12pt}
h2{margin:5pt 0 1pt;font-size:8.5pt;break-after:avoid}
p,ul{margin:1pt 0}
.stamp,table{font-size:7pt}
.scroll{overflow:visible;border:0}
th,td{padding:1pt 4pt}
.s{white-space:nowrap}
caption{padding:1pt 0}
tr{break-inside:avoid}
thead{display:table-header-group}
}
`;

/** The hash by which the document’s policy knows its only style. A test computes it anew. */
export const STYLE_HASH = 'sha256-6Oi/oWG9EylbfN/Ruk1aZ4j3h3C27t8GYqOKa5vshmk=';
