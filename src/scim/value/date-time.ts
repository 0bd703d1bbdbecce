const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?$/;

/**
 * Milliseconds since 1970-01-01 UTC of an xsd:dateTime (RFC 7643 §2.3.5), or undefined when the text is none.
 * Without a zone the time is taken as UTC, so that the answer does not depend on where the server stands.
 */
export function parseDateTime(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) return undefined;
  // Date.parse turns 30 February into 1 March.
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return day.getUTCDate() === Number(match[3]) ? time : undefined;
}
