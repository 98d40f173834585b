/** Style of the suppliers' page. What an answer does not need is out of sight by CSS alone; where CSS can't, all fields are there. */
export const SUPPLY_CSS = `
:root { color-scheme: light dark; --ink: #1c2430; --muted: #5a6675; --paper: #f4f5f7; --card: #fff; --line: #c3cad3; --accent: #1f5fbf; --bad: #b3261e; --good: #1a6b3c; --soft: #eef3fb;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --muted: #a3afbd; --paper: #12161c; --card: #1b2129; --line: #475363; --accent: #8ab4f8; --bad: #ffb4ab; --good: #81d8a4; --soft: #232d3b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); }
main { max-width: 50rem; margin: 2rem auto; padding: 2rem; background: var(--card); border-radius: 12px; box-shadow: 0 1px 3px rgb(0 0 0 / .12); }
@media (max-width: 52rem) { main { margin: 0; padding: 1.25rem 1rem 2rem; border-radius: 0; min-height: 100vh; } }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 0; font-size: 1.05rem; line-height: 1.35; overflow-wrap: anywhere; }
p { margin: 0 0 .6rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
.muted, .facts dt, .help { color: var(--muted); }
.text { white-space: pre-wrap; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; margin: 1rem 0 1.5rem; }
.facts dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.notice { margin: 0 0 1.25rem; padding: .8rem 1rem; border: 1px solid var(--good); border-radius: 8px; }
.notice strong { color: var(--good); }
.problem { margin: 0 0 1.25rem; padding: .75rem 1rem; border: 1px solid var(--bad); border-radius: 8px; color: var(--bad); }
.line { margin: 0 0 1.25rem; padding: 1rem; border: 1px solid var(--line); border-radius: 10px; }
.line .sku { margin: .1rem 0 0; color: var(--muted); font-size: .9rem; }
.line .asked { margin: .4rem 0 .9rem; font-variant-numeric: tabular-nums; }
fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
legend { padding: 0; margin: 0 0 .4rem; font-weight: 600; }
.choices { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 .9rem; }
.choices label { display: flex; align-items: center; gap: .5rem; min-height: 2.75rem; padding: .3rem .9rem .3rem .7rem; border: 1px solid var(--line); border-radius: 8px; cursor: pointer; }
.choices label:has(:checked) { border-color: var(--accent); background: var(--soft); }
.choices input { width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--accent); }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .9rem; margin: 0 0 .9rem; }
.line:has(input[value=out-of-stock]:checked) .if-confirmed, .line:has(input[value=confirmed]:checked) .if-out, .line:not(:has(input:checked)) .if-out { display: none; }
.field label { display: block; margin: 0 0 .25rem; font-weight: 600; font-size: .925rem; }
.field label span { color: var(--muted); font-weight: 400; font-size: .85em; }
form > .field { margin: 0 0 1.1rem; }
.field input, .field textarea { width: 100%; padding: .55rem .7rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 8px; }
.field [aria-invalid] { border-color: var(--bad); }
.error { display: block; margin: .25rem 0 0; color: var(--bad); font-size: .9rem; }
button { min-height: 2.75rem; padding: .6rem 1.6rem; font: inherit; font-weight: 600; color: var(--card); background: var(--accent); border: 0; border-radius: 8px; cursor: pointer; }
@media (max-width: 30rem) { button { width: 100%; } .choices label { flex: 1 1 auto; } }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.languages { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: 2rem; font-size: .925rem; }
.languages a { padding: .25rem 0; }
.languages [aria-current] { color: var(--muted); text-decoration: none; }
.given { margin: .3rem 0 0; font-variant-numeric: tabular-nums; }
`;
