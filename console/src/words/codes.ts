/** Words for codes of the provisioning log: title, reason, and what to do (empty: nothing). */
export type CodeWords = Readonly<Record<string, readonly [title: string, reason: string, action: string]>>;

/** None: in English the server has said it already. */
export const codes: CodeWords = {};
