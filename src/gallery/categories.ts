/** What kind of application it is: the gallery can be narrowed to one. */
export const categories = [
  'collaboration',
  'contact-centre',
  'data',
  'design',
  'development',
  'security',
  'any',
] as const;

export type Category = (typeof categories)[number];
