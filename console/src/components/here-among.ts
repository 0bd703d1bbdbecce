/** The entry whose page one is on, or below: of several the nearest; empty: none. */
export function hereAmong(entries: readonly { readonly to: string }[], path: string): string {
  const above = entries.map(({ to }) => to).filter((to) => path === to || path.startsWith(`${to}/`));
  return above.toSorted((one, other) => other.length - one.length)[0] ?? '';
}
