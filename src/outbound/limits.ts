/** Milliseconds until a connection, TLS included, must stand. */
export const connectTimeout = 10_000;
/** Milliseconds until the whole reply must be there, unless the request says otherwise. */
export const replyTimeout = 60_000;
/** Largest reply that is read, in bytes. */
export const largestReply = 16 * 1024 * 1024;
/** Largest head of a reply that is read, in bytes. */
export const largestHead = 16 * 1024;
/** Deepest nesting of objects and lists in a reply that is read. */
export const deepestReply = 64;
/** Connections to one origin at a time. */
export const connectionsPerOrigin = 64;
/** Longest text of a request or reply that a log entry keeps, in characters. */
export const longestLoggedBody = 16_384;
