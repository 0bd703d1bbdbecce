/** What shows pushed groups, or follows from pushing one. */
export const pushRefreshes = [
  'listPushedGroups',
  'listLinks',
  'getGroupProvisioning',
  'getApplication',
  'getMapping',
  'getPushRules',
] as const;
