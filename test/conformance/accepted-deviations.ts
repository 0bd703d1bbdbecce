/** Cases that may fail, with the reason. A case that is listed and passes fails the suite: take it out. */
export const acceptedDeviations: Readonly<Record<string, string>> = {
  'MS-PM-66':
    'It adds "string id 1" as a member: a text that is no id of anybody. A member must be a user or a group that is there (RFC 7643 §4.2), or the reference would never mean anybody; the same check keeps one tenant from naming the resources of another. No habit forgives that: Entra itself only ever sends ids that it was given.',
  'MS-PM-67': 'As MS-PM-66.',
};
