/** Cases that may fail, with the reason. A case that is listed and passes fails the suite: take it out. */
export const acceptedDeviations: Readonly<Record<string, string>> = {
  'MS-PM-39':
    'A value filter inside `attributes` is not in RFC 7644 §3.9: the name stands for nothing and selects nothing.',
  'MS-PM-40': 'As MS-PM-39, for one user.',
  'MS-PM-66':
    'A member that names nobody is refused: a membership of nobody would never mean anything (RFC 7643 §4.2).',
  'MS-PM-67': 'As MS-PM-66.',
};
