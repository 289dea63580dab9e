// The looks of the card and of the hidden list, for the shadow root.
"use strict";

var cardStyle = `
:host {
  all: initial !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  display: block !important;
  color-scheme: light dark !important;
}
* { box-sizing: border-box; }
.underlines { position: absolute; top: 0; left: 0; width: 0; height: 0; pointer-events: none; }
.underline { position: absolute; overflow: hidden; fill: none; stroke-width: 2; color: #667085; }
.underline path { stroke: currentcolor; }
.underline.disputed { color: #b42318; stroke-width: 1.5; }
.underline.corroborated { color: #067647; }
.underline.echoed { color: #5b4bc4; stroke-width: 1; }
.underline.unverified { stroke-dasharray: 0 4; stroke-linecap: round; }
.underline.dark { color: #a3aab8; }
.underline.disputed.dark { color: #ff9b8f; }
.underline.corroborated.dark { color: #6ee7a8; }
.underline.echoed.dark { color: #b9b0ff; }
.card, .list {
  --ground: #ffffff;
  --ink: #1a2233;
  --soft: #566074;
  --line: #d9dee8;
  --link: #1f4fbf;
  --disputed: #b42318;
  --corroborated: #067647;
  --echoed: #5b4bc4;
  --unverified: #667085;
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  font-variant-numeric: tabular-nums;
  color: var(--ink);
  text-align: start;
}
@media (prefers-color-scheme: dark) {
  .card, .list {
    --ground: #1b2130;
    --ink: #eef1f7;
    --soft: #aeb7c8;
    --line: #39425a;
    --link: #9dbcff;
    --disputed: #ff9b8f;
    --corroborated: #6ee7a8;
    --echoed: #b9b0ff;
    --unverified: #a3aab8;
  }
}
.card {
  position: fixed;
  inset: auto;
  margin: 0;
  padding: 14px 16px 12px;
  width: min(360px, calc(100vw - 16px));
  max-height: calc(100vh - 16px);
  overflow: auto;
  overscroll-behavior: contain;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--ground);
  box-shadow: 0 1px 2px rgb(16 24 40 / 8%), 0 12px 32px rgb(16 24 40 / 22%);
  z-index: 2147483647;
}
.card:not(:popover-open) { display: none; }
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.glyph { flex: none; width: 1em; height: 1em; vertical-align: -0.125em; }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; margin: 0; }
.status { display: inline-flex; align-items: center; gap: 6px; font-weight: 650; }
.status .glyph { width: 18px; height: 18px; }
.disputed .status, .glyph.conflicts { color: var(--disputed); }
.corroborated .status, .glyph.agrees { color: var(--corroborated); }
.echoed .status, .glyph.copy { color: var(--echoed); }
.unverified .status, .glyph.related { color: var(--unverified); }
.what { color: var(--soft); font-size: 13px; }
.here { margin: 8px 0 0; font-size: 16px; line-height: 1.35; font-weight: 600; overflow-wrap: anywhere; }
.here small { display: block; font-size: 12px; font-weight: 400; color: var(--soft); }
.reason { margin: 4px 0 0; overflow-wrap: anywhere; }
.note { margin: 6px 0 0; font-size: 12px; color: var(--soft); }
.sources { list-style: none; margin: 12px 0 0; padding: 0; border-top: 1px solid var(--line); }
.sources li {
  display: grid;
  grid-template-columns: 18px 1fr;
  gap: 0 8px;
  padding: 9px 0;
  border-bottom: 1px solid var(--line);
}
.sources li:last-child { border-bottom: 0; }
.sources + .foot { border-top: 1px solid var(--line); }
.sources .glyph { width: 16px; height: 16px; margin-top: 2px; }
.who { display: flex; flex-wrap: wrap; gap: 0 8px; justify-content: space-between; }
.publisher { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; font-weight: 600; overflow-wrap: anywhere; }
.date { color: var(--soft); font-size: 13px; white-space: nowrap; }
.says { grid-column: 2; }
.says .relation { color: var(--soft); }
blockquote { grid-column: 2; margin: 3px 0 0; color: var(--soft); font-size: 13px; overflow-wrap: anywhere; }
blockquote b { color: var(--ink); font-weight: 650; }
a { color: var(--link); text-underline-offset: 2px; }
a:focus-visible, button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.foot { display: flex; flex-wrap: wrap; gap: 4px 12px; justify-content: space-between; align-items: baseline; position: sticky; bottom: -12px; margin: 0 -16px -12px; padding: 10px 16px 12px; background: var(--ground); font-size: 13px; color: var(--soft); }
.foot button, .list button { font: inherit; border: 0; background: none; padding: 2px 0; color: var(--link); cursor: pointer; text-decoration: underline; text-underline-offset: 2px; }
.hidden, .list:not(:focus-within) {
  position: fixed;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.list:focus-within {
  position: fixed;
  right: 12px;
  bottom: 12px;
  max-width: min(360px, calc(100vw - 24px));
  padding: 8px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--ground);
  box-shadow: 0 8px 24px rgb(16 24 40 / 22%);
  z-index: 2147483646;
}
.list ol { list-style: none; margin: 0; padding: 0; }
.list:focus-within li:not(:focus-within) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.list button { color: var(--ink); text-decoration: none; text-align: start; }
@media (forced-colors: active) {
  .underline { color: CanvasText !important; }
  .card, .list:focus-within { border: 1px solid CanvasText; }
  .glyph { forced-color-adjust: auto; color: CanvasText !important; }
}
`;
