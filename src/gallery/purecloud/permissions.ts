const besides = [
  'authorization:grant:add',
  'authorization:grant:delete',
  'routing:skill:assign',
  'routing:language:assign',
  'telephony:extension:assign',
] as const;

/** Any of these lets an OAuth client create users. */
export const userAdders: readonly string[] = ['directory:user:add', ...besides];

/** Any of these lets an OAuth client change users. */
export const userEditors: readonly string[] = ['directory:user:edit', 'directory:user:setPassword', ...besides];
