/** References that wait for an account. */
export const waiting = {
  menu: 'Waiting references',
  lead: 'Managers and group members that are not written yet, because whom they name has no account. They are written as soon as it is there; nothing needs to be restarted.',
  none: 'Nothing waits',
  noneText: 'Every manager and every member that is mapped has an account in the application.',
  columns: { object: 'User or group', path: 'Attribute', waitsFor: 'Waits for', why: 'Why it has no account' },
};
