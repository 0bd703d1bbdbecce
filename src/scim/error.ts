/** The scimType values of RFC 7644 §3.12 (table 9), RFC 9865 §2 and the `invalidVers` of some providers. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive'
  | 'invalidCursor'
  | 'expiredCursor'
  | 'invalidCount';

/** A refusal in the protocol's own words. `operatorDetail` is for our log and never sent. */
export class ScimError extends Error {
  override readonly name = 'ScimError';
  readonly status: number;
  readonly scimType: ScimType | undefined;
  readonly operatorDetail: string | undefined;

  constructor(status: number, detail: string, options: { scimType?: ScimType; operatorDetail?: string } = {}) {
    super(detail);
    this.status = status;
    this.scimType = options.scimType;
    this.operatorDetail = options.operatorDetail;
  }
}

/** 400 `invalidValue`, the commonest refusal. */
export function invalidValue(detail: string): ScimError {
  return new ScimError(400, detail, { scimType: 'invalidValue' });
}

/** The body of RFC 7644 §3.12; `status` is a string there. */
export function errorBody(error: ScimError): Record<string, unknown> {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(error.status),
    ...(error.scimType === undefined ? {} : { scimType: error.scimType }),
    detail: error.message,
  };
}
