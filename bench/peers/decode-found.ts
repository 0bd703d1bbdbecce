/** As much of a list as is looked at. */
export interface Found {
  readonly Resources?: readonly unknown[];
}

/** @throws SyntaxError when a server's answer is no JSON */
export function decodeFound(body: string): Found {
  return JSON.parse(body) as Found;
}
