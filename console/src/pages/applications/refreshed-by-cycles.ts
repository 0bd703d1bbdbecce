/** What another cycle, or none, changes. */
export const refreshedByCycles = [
  'getJob',
  'getApplication',
  'getOverview',
  'listApplications',
  'listCycles',
  'getStatistics',
] as const;
