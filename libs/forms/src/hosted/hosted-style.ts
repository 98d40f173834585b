/** Style of the hosted page around the element, and of the plain form inside it. */
export const HOSTED_CSS = `
:root { color-scheme: light dark; --ink: #1c2430; --muted: #5a6675; --paper: #f4f5f7; --card: #fff; --line: #c3cad3; --accent: #1f5fbf; --bad: #b3261e;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --muted: #a3afbd; --paper: #12161c; --card: #1b2129; --line: #475363; --accent: #8ab4f8; --bad: #ffb4ab; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); }
main { max-width: 44rem; margin: 3rem auto; padding: 2.5rem; background: var(--card); border-radius: 12px; box-shadow: 0 1px 3px rgb(0 0 0 / .12); }
@media (max-width: 48rem) { main { margin: 0; padding: 1.5rem 1.25rem; border-radius: 0; min-height: 100vh; } }
/* The card is the page's: the element inside needs none of its own. */
regulars-form { --regulars-frame: none; --regulars-padding: 0; --regulars-background: transparent; --regulars-input: transparent; --regulars-max-width: none; }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25; }
.intro { margin: 0 0 1.5rem; color: var(--muted); }
a { color: var(--accent); }
.plain p, .plain fieldset { margin: 0 0 1.1rem; padding: 0; border: 0; }
.plain label, .plain legend { display: block; padding: 0; margin-bottom: .3rem; font-weight: 600; }
.plain .choice, .plain .product { display: flex; gap: .5rem; align-items: center; font-weight: 400; min-height: 1.9rem; }
.plain .scale { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.plain .product input { width: 6rem; }
.plain .required, .plain .help { color: var(--muted); font-weight: 400; font-size: .875rem; }
.plain .help, .plain .error { display: block; margin-top: .25rem; }
.plain .error, .problem { color: var(--bad); font-size: .9rem; }
.problem { padding: .75rem 1rem; border: 1px solid var(--bad); border-radius: 8px; }
.plain input:not([type=checkbox], [type=radio], [type=file]), .plain textarea, .plain select { width: 100%; padding: .55rem .7rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 8px; }
.plain select option { color: #1c2430; background: #fff; }
.plain [aria-invalid] { border-color: var(--bad) !important; }
.plain input[type=checkbox], .plain input[type=radio] { width: 1.15rem; height: 1.15rem; }
.plain button { padding: .65rem 1.5rem; font: inherit; font-weight: 600; color: var(--card); background: var(--accent); border: 0; border-radius: 8px; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.trap { position: absolute; left: -9999px; width: 1px; height: 1px; overflow: hidden; }
/* Where scripts run, the plain form is only shown when the element does not come: nothing jumps in between. */
@media (scripting: enabled) {
  regulars-form:not(:defined) > .plain, regulars-form:not(:defined) ~ .languages { visibility: hidden; animation: show 0s 3s forwards; }
  @keyframes show { to { visibility: visible; } }
}
.sold-out { color: var(--muted); }
.thanks .number strong { font-variant-numeric: tabular-nums; }
.languages { display: flex; gap: 1rem; margin-top: 2rem; font-size: .875rem; }
.languages [aria-current] { color: var(--muted); text-decoration: none; }
`;
