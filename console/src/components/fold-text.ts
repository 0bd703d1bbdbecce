/** Text as one searches for it: small letters without accents and soft hyphens, words apart by one blank. “Azure-AD” and “azure ad” are the same. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mark}\u00ad]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
