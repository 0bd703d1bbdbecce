/** The frame around the screens of served applications. */
export const english = {
  banner: (product: string) => `This is a sandbox of ${product}, run by Rollcall. Nothing here reaches ${product}.`,
  sandbox: 'Sandbox',
  pages: (product: string) => `Pages of ${product}`,
  signInLead: (tenant: string) => `Administrators of ${tenant}.`,
  noSuchSandbox: 'There is no such sandbox',
  toConsole: 'Open Rollcall’s console',
  noPermission: 'You may not open this page',
  yourRoles: (roles: string) => (roles === '' ? 'You have no role here.' : `You are signed in as ${roles}.`),
  askFor: (names: string) => `Ask ${names} for the permission.`,
  askNobody: 'Ask who administers this installation: under Sandboxes they can give you another role.',
  nothingPermitted: 'Your roles do not open any page here.',
  or: ' or ',
  home: 'Home',
} as const;
