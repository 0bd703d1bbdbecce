/** Cases that may fail, with the reason. A case that is listed and passes fails the suite: take it out. */
export const acceptedDeviations: Readonly<Record<string, string>> = {};
