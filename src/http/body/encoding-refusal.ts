import { ScimError } from '#scim/error.ts';

/**
 * What refuses a body that is compressed: 415, since its size is not known before it is unpacked (RFC 9110 §8.4). Undefined when
 * it is not.
 *
 * @param header the value of `Content-Encoding`
 */
export function encodingRefusal(header: string | null): ScimError | undefined {
  const codings = (header ?? '').split(',').map((coding) => coding.trim().toLowerCase());
  if (codings.every((coding) => coding === '' || coding === 'identity')) return undefined;
  return new ScimError(415, `The body's Content-Encoding is ${header?.slice(0, 40)}: send it as it is.`);
}
