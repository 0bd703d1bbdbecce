/** What a credential may do, as one word: everything, only look, only users, only look at users. */
export const scopeKeys = ['full', 'read-only', 'users-only', 'users-read-only'] as const;

export type ScopeKey = (typeof scopeKeys)[number];
