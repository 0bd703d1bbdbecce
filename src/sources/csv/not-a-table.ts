/** Beginnings of files that people take for a table, by their first bytes. */
const beginnings: readonly (readonly [string, string])[] = [
  ['504b0304', 'it is an Excel workbook or another archive: open it, save it as "CSV UTF-8" and import that'],
  ['d0cf11e0', 'it is an old Excel workbook: open it, save it as "CSV UTF-8" and import that'],
  ['25504446', 'it is a PDF: export the list as CSV and import that'],
  ['1f8b', 'it is compressed: unpack it and import what is in it'],
];

/** Why a file cannot be a table of people or groups, by what it begins with; undefined where it may be one. */
export function notATable(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const known = beginnings.find(([begins]) => head.startsWith(begins));
  if (known !== undefined) return known[1];
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024)).trimStart();
  if (/^<(!doctype|html|\?xml)/i.test(text))
    return 'it is a web page or XML: export the list as CSV and import that (was a sign-in page saved in its place?)';
  return /^(\{\s*"|\[\s*\{)/.test(text) ? 'it is JSON: export the list as CSV and import that' : undefined;
}
