import { raw } from 'hono/html';

/** The style of the page, in light and dark. */
export const pageStyle = raw(`:root{color-scheme:light dark;--line:#d1d1d1;--soft:#f5f5f5;--link:#0f6cbd}
@media(prefers-color-scheme:dark){:root{--line:#525252;--soft:#292929;--link:#62abf5}}
body{margin:0;font:16px/1.5 "Segoe UI",system-ui,sans-serif}
main{max-width:72rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.75rem}h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}
a{color:var(--link)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}
code,pre{font:.9em/1.5 ui-monospace,Consolas,monospace}
code{overflow-wrap:anywhere}
.block,pre{display:block;background:var(--soft);padding:.5rem .75rem;border-radius:4px;overflow-x:auto}
.note{border-left:4px solid var(--link);padding-left:.75rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
td p{margin:0}`);
