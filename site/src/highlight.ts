import { htmlText } from './html-text.ts';

/** What is coloured in a language, in the order in which it is looked for; the class says what it is. */
type Grammar = readonly (readonly [kind: string, pattern: RegExp])[];

const text: Grammar[number] = ['s', /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/];

const script: Grammar = [
  ['c', /\/\/[^\n]*|\/\*[\s\S]*?\*\//],
  ['s', /`(?:\\.|[^`\\])*`/],
  text,
  [
    'k',
    /\b(?:import|from|export|default|const|let|function|async|await|return|if|else|for|of|new|throw|type|interface|true|false|null|undefined|try|catch)\b/,
  ],
];

const grammars: Readonly<Record<string, Grammar>> = {
  sh: [['c', /(?<=^|\s)#[^\n]*/m], text, ['v', /\$\{?\w+\}?/], ['k', /(?<=\s)--?[a-zA-Z][\w-]*/]],
  json: [['p', /"(?:\\.|[^"\\\n])*"(?=\s*:)/], text, ['k', /\b(?:true|false|null)\b|-?\b\d+(?:\.\d+)?\b/]],
  ts: script,
  js: script,
  http: [
    ['k', /^(?:GET|POST|PUT|PATCH|DELETE)\b/m],
    ['p', /^[\w-]+(?=: )/m],
  ],
  ini: [
    ['c', /^[#;][^\n]*/m],
    ['p', /^\[[^\]]+\]|^[\w-]+(?==)/m],
  ],
  nginx: [['c', /#[^\n]*/], text, ['k', /^\s*[a-z_]+/m]],
  yaml: [['c', /(?<=^|\s)#[^\n]*/m], text, ['p', /^[\s-]*[\w.-]+(?=:)/m]],
};

/** Code as HTML with what belongs together in `span`s; of an unknown language, as it is. */
export function highlight(code: string, language: string): string {
  const grammar = grammars[language];
  if (grammar === undefined) return htmlText(code);
  const any = new RegExp(grammar.map(([kind, { source }], at) => `(?<${kind}${at}>${source})`).join('|'), 'gm');
  let html = '';
  let end = 0;
  for (const { 0: found, index, groups = {} } of code.matchAll(any)) {
    const kind =
      Object.entries(groups)
        .find(([, value]) => value !== undefined)?.[0]
        .charAt(0) ?? '';
    html += `${htmlText(code.slice(end, index))}<span class="${kind}">${htmlText(found)}</span>`;
    end = index + found.length;
  }
  return html + htmlText(code.slice(end));
}
