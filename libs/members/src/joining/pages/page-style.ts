/** Style of the members' pages: no script, nothing from elsewhere, made for a phone first. */
export const PAGE_CSS = `
:root { color-scheme: light dark; --ink: #1c2430; --muted: #5a6675; --paper: #f4f5f7; --card: #fff; --line: #c3cad3; --accent: #1f5fbf; --bad: #b3261e; --good: #1a6b3c;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --muted: #a3afbd; --paper: #12161c; --card: #1b2129; --line: #475363; --accent: #8ab4f8; --bad: #ffb4ab; --good: #81d8a4; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); }
main { max-width: 44rem; margin: 2rem auto; padding: 2rem; background: var(--card); border-radius: 12px; box-shadow: 0 1px 3px rgb(0 0 0 / .12); }
main.small { max-width: 34rem; margin-top: 12vh; }
@media (max-width: 48rem) { main, main.small { margin: 0; padding: 1.25rem 1rem 2rem; border-radius: 0; min-height: 100vh; } }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 0 0 .6rem; font-size: 1.1rem; }
p { margin: 0 0 .8rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
.muted { color: var(--muted); }
section { margin: 2rem 0 0; padding: 1.5rem 0 0; border-top: 1px solid var(--line); }
.notice, .problem { margin: 0 0 1.25rem; padding: .8rem 1rem; border: 1px solid var(--good); border-radius: 8px; }
.notice { color: var(--good); }
.problem { border-color: var(--bad); color: var(--bad); }
.field { margin: 0 0 1rem; }
.field > label, legend { display: block; padding: 0; margin: 0 0 .3rem; font-weight: 600; font-size: .95rem; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 0 1rem; }
input:not([type=checkbox], [type=radio]), select { width: 100%; min-height: 2.75rem; padding: .55rem .7rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 8px; }
select option { color: #1c2430; background: #fff; }
[aria-invalid] { border-color: var(--bad) !important; }
.error { display: block; margin: .25rem 0 0; color: var(--bad); font-size: .9rem; }
fieldset { min-width: 0; margin: 0 0 1.25rem; padding: 0; border: 0; }
.choice { display: flex; gap: .6rem; align-items: flex-start; min-height: 2.5rem; padding: .4rem 0; cursor: pointer; }
.choice input { flex: none; width: 1.2rem; height: 1.2rem; margin: .15rem 0 0; accent-color: var(--accent); }
.acts { display: flex; gap: .75rem; align-items: center; justify-content: space-between; margin: 0 0 1rem; }
.acts p { margin: 0; min-width: 0; }
.compact { min-height: 2.25rem; padding: .3rem .8rem; font-size: .9rem; white-space: nowrap; }
button, .button { display: inline-block; min-height: 2.75rem; padding: .6rem 1.4rem; font: inherit; font-weight: 600; color: var(--card); text-decoration: none; background: var(--accent); border: 1px solid var(--accent); border-radius: 8px; cursor: pointer; }
.quiet { color: var(--accent); background: transparent; border-color: var(--line); }
.danger { color: var(--bad); background: transparent; border-color: var(--bad); }
@media (max-width: 30rem) { button:not(.compact), .button { width: 100%; text-align: center; } }
.orders { width: 100%; border-collapse: collapse; }
.orders th { text-align: left; color: var(--muted); font-weight: 500; font-size: .9rem; }
.orders th, .orders td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.orders td { font-variant-numeric: tabular-nums; }
@media (min-width: 40.01rem) { .orders td:not(:nth-child(3)) { white-space: nowrap; } .orders :is(th, td):nth-child(4) { text-align: right; } .orders :is(th, td):last-child { padding-right: 0; } }
@media (max-width: 40rem) { .orders thead { position: absolute; clip-path: inset(50%); } .orders tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); } .orders td { display: block; padding: .1rem 0; border: 0; } .orders td:empty { display: none; } }
details summary { cursor: pointer; color: var(--accent); min-height: 2.75rem; padding: .5rem 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.languages { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: 2rem; font-size: .925rem; }
.languages a { padding: .25rem 0; }
.languages [aria-current] { color: var(--muted); text-decoration: none; }
`;
