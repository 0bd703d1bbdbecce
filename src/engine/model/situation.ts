/** What is true of an object now (docs/GLOSSARY.md). */
export type Situation =
  | 'confirmed'
  | 'new-match'
  | 'absent'
  | 'ambiguous'
  | 'claimed'
  | 'missing'
  | 'out-of-scope'
  | 'deleted-source'
  | 'returned'
  | 'ignored'
  | 'unmanaged';

/** Situation and remark as one text: equal texts are the same news. */
export function situationText(situation: Situation, remark: string): string {
  return remark === '' ? situation : `${situation} ${remark}`;
}
