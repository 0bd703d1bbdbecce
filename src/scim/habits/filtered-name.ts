import type { Leniency } from './leniency.ts';

/**
 * `emails[type eq "work"]` among the `attributes` to be shown, which RFC 7644 §3.9 does not know: the attribute is shown with
 * all its values. Only for what is shown: to leave all out where some were meant would hide what nobody asked to hide.
 */
export function withoutFilters(leniency: Leniency | undefined, names: string): string {
  if (leniency === undefined || !names.includes('[')) return names;
  const bare = outsideBrackets(names);
  return bare !== undefined && leniency.forgives('filtered-name') ? bare : names;
}

/** The text without what stands in brackets; undefined where a bracket has no other. Quotes may hold brackets. */
function outsideBrackets(text: string): string | undefined {
  let outside = '';
  let inBrackets = false;
  let inQuotes = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (inQuotes) {
      if (char === '\\') at++;
      else inQuotes = char !== '"';
    } else if (inBrackets) {
      if (char === '"') inQuotes = true;
      else inBrackets = char !== ']';
    } else if (char === '[') inBrackets = true;
    else if (char === ']') return undefined;
    else outside += char;
  }
  return inBrackets ? undefined : outside;
}
