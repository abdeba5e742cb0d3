"""How the HTML page of a report looks, on a screen and on A4 paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { background: #e9ebed; }
body {
  margin: 0 auto; max-width: 52rem; padding: 3rem 3.25rem 4rem; background: #fff; color: #1d2024;
  font: 16px/1.5 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif;
  overflow-wrap: break-word;
}
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; letter-spacing: -.01em; }
.kind { color: #0b6680; font-weight: 600; margin: 0 0 .2rem; }
.subtitle {
  color: #4f555c; margin: 0 0 1.5rem; padding-bottom: 1rem;
  border-bottom: 2px solid #0b6680;
}
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 .6rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
p { margin: 0 0 .8rem; }
p.lead { font-size: 1.1rem; }
p.small, figcaption, caption { font-size: .875rem; color: #4f555c; }
.figures {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem;
  margin: 1.25rem 0;
}
.figure { border: 1px solid #cccfd3; border-radius: .5rem; padding: .75rem .9rem; }
.figure b {
  display: block; font-size: 1.6rem; line-height: 1.2; font-weight: 600; color: #0b6680;
  font-variant-numeric: tabular-nums;
}
.figure .name { font-weight: 600; }
.figure .basis {
  display: block; font-size: .8125rem; color: #4f555c; line-height: 1.35;
  margin-top: .15rem;
}
.notes {
  border-left: 4px solid #b26b00; background: #fbf4e8; padding: .8rem 1.1rem .5rem;
  margin: 1.25rem 0; border-radius: 0 .4rem .4rem 0;
}
.notes h3 { margin: 0 0 .3rem; }
.notes ul { margin: 0 0 .4rem; padding-left: 1.2rem; }
.notes li { margin-bottom: .3rem; }
table {
  border-collapse: collapse; width: 100%; margin: .5rem 0 1.25rem; font-size: .9375rem;
  font-variant-numeric: tabular-nums;
}
caption { text-align: left; padding: 0 0 .35rem; caption-side: top; }
th {
  text-align: left; font-weight: 600; border-bottom: 1.5px solid #7b8087;
  padding: .3rem .6rem; vertical-align: bottom;
}
td { border-bottom: 1px solid #e2e4e7; padding: .3rem .6rem; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; }
td.number { white-space: nowrap; }
tr.total td { font-weight: 600; border-top: 1.5px solid #7b8087; border-bottom: 0; }
table.facts th {
  border-bottom: 1px solid #e2e4e7; font-weight: 400; color: #4f555c; width: 15rem;
  vertical-align: top;
}
figure { margin: .75rem 0 1.5rem; }
.pair { display: flex; gap: .6rem; }
.pair img {
  width: auto; height: auto; max-width: calc(50% - .3rem); max-height: 17rem;
  border: 1px solid #cccfd3;
}
figure svg { width: 100%; height: auto; display: block; }
figcaption { margin-top: .4rem; }
.legend {
  list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; padding: 0;
  margin: .3rem 0 .8rem; font-size: .9375rem;
}
.legend i {
  display: inline-block; width: 1.1em; height: .75em; margin-right: .45em;
  border: 1px solid #1d2024;
}
dl {
  margin: .5rem 0 0; display: grid; grid-template-columns: 11rem 1fr; gap: .35rem 1rem;
  font-size: .9375rem;
}
dt { font-weight: 600; }
dd { margin: 0; }
@media (max-width: 40rem) {
  body { padding: 1.5rem 1.1rem; }
  dl { grid-template-columns: 1fr; }
  dt { margin-top: .4rem; }
}
@page { size: A4; margin: 18mm 17mm 20mm; }
@media print {
  html { background: #fff; font-size: 10pt; }
  body { max-width: none; padding: 0; font-size: 1rem; }
  h2, h3 { break-after: avoid; }
  figure, .figure, .notes, tr, dl, table.short { break-inside: avoid; }
  tbody tr:nth-child(-n+2), tbody tr:nth-last-child(-n+3):not(:last-child) { break-after: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  caption { break-after: avoid; }
  .figure, .notes, .legend i { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""
