/** When something did not work. */
export const problems = {
  away: 'Rollcall does not answer.',
  awayAdvice: 'Nothing was lost. The console goes on as soon as the server is back.',
  unreadable: (status: number) => `The server answered ${status} without saying why.`,
  pageTitle: 'This page could not be shown',
  pageAdvice: 'Load it again. If that does not help, the server was updated: reload the browser.',
  noPageTitle: 'Page not found',
  noPage: (path: string) => `There is nothing at ${path}.`,
} as const;
