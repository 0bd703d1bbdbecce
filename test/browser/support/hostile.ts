/** What a client, a file or a target may send that a careless page would run, follow or fall apart over. */
export const hostile = {
  image: '<img src=x onerror="window.struck=1">',
  script: '"><script>window.struck=1</script>',
  attribute: '" onmouseover="window.struck=1" autofocus onfocus="window.struck=1" x="',
  url: 'javascript:window.struck=1',
  svg: '<svg/onload=window.struck=1>',
  template: '{{constructor.constructor("window.struck=1")()}}',
  turned: '\u202Egpj.exe\u202C\u200B\uFEFF\u2066',
  long: `W${'i'.repeat(9_998)}W`,
  formula: '=HYPERLINK("https://evil.example","x")',
} as const;

const texts = Object.values(hostile);

/** The texts in turn, as many as are asked for; `most`: characters that the field takes. */
export function hostileValues(names: readonly string[], most = 20_000): Record<string, string> {
  return Object.fromEntries(names.map((name, at) => [name, (texts[at % texts.length] ?? '').slice(0, most)]));
}
