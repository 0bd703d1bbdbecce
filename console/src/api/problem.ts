/** Why a call did not succeed, ready to be shown: a problem detail (RFC 9457) of the server, or that nobody answered. */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** The HTTP status; 0 when nobody answered. */
  readonly status: number;
  readonly code: string;
  readonly advice: string | undefined;
  /** Where the documents tell of it. */
  readonly address: string | undefined;
  /** What is wrong, by field of the body. */
  readonly fields: ReadonlyMap<string, string>;

  constructor(
    status: number,
    code: string,
    detail: string,
    more: {
      readonly advice?: string | undefined;
      readonly address?: string | undefined;
      readonly fields?: ReadonlyMap<string, string>;
    } = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.advice = more.advice;
    this.address = more.address;
    this.fields = more.fields ?? new Map();
  }
}

/** Nobody answered: the server is away or the network is. */
export function isAway(error: unknown): boolean {
  return error instanceof Problem && error.status === 0;
}
