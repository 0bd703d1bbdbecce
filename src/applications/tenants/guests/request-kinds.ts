/** What requests can be about. */
export const objects = ['user', 'group'] as const;
const acts = ['searched', 'read', 'created', 'changed', 'deleted'] as const;

/** What a request was about, for words: `user-created`. */
export const requestKinds = [
  ...objects.flatMap((object) => acts.map((act) => `${object}-${act}` as const)),
  'discovery',
  'bulk',
  'other',
] as const;

export type RequestKind = (typeof requestKinds)[number];
