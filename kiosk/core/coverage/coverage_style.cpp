// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/coverage.hpp"

namespace vitrine {

namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; --ground: #fff; --card: #f4f6f6; --ink: #16191b; --quiet: #4c555a; --line: #c3cbce;
  --accent: #0a5a64; --good: #14532d; --lack: #8a1c1c; --lack-ground: #fdeceb; }
@media (prefers-color-scheme: dark) { :root { --ground: #131617; --card: #1d2224; --ink: #eef1f2; --quiet: #b4bdc1;
  --line: #475156; --accent: #7fd3dd; --good: #8edcab; --lack: #ffb4ab; --lack-ground: #3a1d1b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans",
  "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -6rem; padding: .75rem 1rem; background: var(--ground);
  color: var(--accent); border: 2px solid currentColor; border-radius: .5rem; }
.skip:focus { inset-block-start: .5rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: .25rem; }
header, main, footer { max-width: 70rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem); }
header { padding-block: 2.5rem 0; } main { padding-block-start: 0; }
footer { border-block-start: 1px solid var(--line); color: var(--quiet); }
.over { margin: 0; color: var(--accent); font-weight: 600; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { margin: .25rem 0 1.25rem; font-size: clamp(1.6rem, 1.1rem + 2.4vw, 2.5rem); }
h2 { margin: 2.75rem 0 .75rem; font-size: 1.5rem; }
h3 { margin: 0; font-size: 1.15rem; }
p, ul { margin: .5rem 0; max-width: 44rem; }
a { color: var(--accent); text-underline-offset: .2em; }
li { padding-block: .15rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; margin: 0; max-width: 44rem; }
.facts dt { color: var(--quiet); } .facts dd { margin: 0; }
.words dt { font-weight: 600; } .words dd { margin: 0 0 .6rem; max-width: 44rem; }
.quiet { color: var(--quiet); } .small { font-size: .875rem; }
.lack { color: var(--lack); } .good { color: var(--good); }
.sum { padding: 1rem 1.25rem; border-inline-start: .4rem solid var(--accent); background: var(--card); border-radius: 0 .5rem .5rem 0;
  max-width: none; margin: 1.25rem 0; }
.sum { padding-inline-start: 2.25rem; } .sum > :first-child { margin-block-start: 0; } .sum > :last-child { margin-block-end: 0; }
table { width: 100%; border-collapse: collapse; margin: .75rem 0 1rem; font-variant-numeric: tabular-nums; }
caption { padding-block-end: .5rem; text-align: start; color: var(--quiet); }
th, td { overflow-wrap: break-word; padding: .6rem .9rem .6rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; border-block-end-width: 2px; vertical-align: bottom; }
tbody th { font-weight: 600; }
td .state, th .state { display: block; font-size: .875rem; font-weight: 400; }
.exhibit { padding: 1.1rem 1.25rem .6rem; margin-block: 1rem; background: var(--card); border-radius: .6rem; }
.exhibit caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.exhibit p { margin: .15rem 0 .5rem; }
details { margin-block: .25rem .6rem; } summary { cursor: pointer; padding-block: .4rem; color: var(--accent); font-weight: 600; }
@media screen { body { container: page / inline-size; } @container page (max-width: 60rem) {
  .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-block-end: .6rem; }
  table, tbody, tr, th, td { display: block; width: auto; } caption { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding-block: .6rem; border-block-end: 1px solid var(--line); }
  th, td { border: 0; padding: .1rem 0; }
  td { display: grid; grid-template-columns: minmax(0, min(11rem, 50%)) minmax(0, 1fr); gap: 0 .75rem; }
  td::before { content: attr(data-label); color: var(--quiet); grid-row: span 2; }
  td .state { grid-column: 2; }
} @container page (max-width: 18rem) {
  td { display: block; padding-block-end: .4rem; } td::before { display: block; }
  .exhibit { padding-inline: .75rem; } .sum { padding-inline: 1.5rem .5rem; } body, h1, h2, h3 { hyphens: auto; }
  h1 { font-size: 1.3rem; } h2 { font-size: 1.2rem; }
} }
@page { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  :root { color-scheme: light; --ground: #fff; --card: #fff; --ink: #000; --quiet: #333; --line: #999; --accent: #000;
    --good: #000; --lack: #000; font-size: 10pt; }
  header, main, footer { max-width: none; padding: 0; } header { padding: 0; } footer { margin-block-start: 2rem; padding-block-start: .75rem; }
  p, ul, .facts, .words dd { max-width: none; }
  h1 { font-size: 1.9rem; } h2 { margin-block: 1.75rem .5rem; } h2, h3, caption, h3 + p { break-after: avoid; }
  th, td { padding-block: .3rem; } td .state, th .state { display: inline; } td .state::before { content: "· "; }
  .skip { display: none; } .exhibit { border: 1px solid var(--line); padding: .75rem 1rem .25rem; margin-block: .75rem; }
  tr, .exhibit, .sum, .words > *, li { break-inside: avoid; } .words { display: grid; grid-template-columns: 11rem 1fr; gap: .3rem 1.5rem; }
  .words dd { margin: 0; } p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  details::details-content { content-visibility: visible; block-size: auto; } summary { list-style: none; }
}
)css";

} // namespace

std::string_view coverageStyle()
{
    return kStyle;
}

} // namespace vitrine
