/** The address itself of `Name <address>` or of a bare address; undefined when it is none. */
export function mailAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const named = /^[^<>\r\n]*<([^<>\s]+)>$/.exec(trimmed);
  const address = named?.[1] ?? trimmed;
  // What every mail server takes: RFC 5321 §4.1.2 without quoted local parts, and nothing that ends a header line.
  if (address.length > 254 || !/^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]+$/u.test(address)) return undefined;
  return address.includes('..') || address.startsWith('.') ? undefined : address;
}
