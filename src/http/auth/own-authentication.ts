/** What an application sees of a request that it may recognise; the body is not read yet. */
export interface OwnRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Where it came from, as far as that is known. */
  readonly address: string;
}

/** Who asks, by the application's own keys. */
export interface OwnCaller {
  /** The name of the tenant that the key belongs to: at any other one it lets nobody in. */
  readonly tenant: string;
  /** Stands in the change feed, the audit and the request inspector as who acted; never a secret. */
  readonly name: string;
  /** As a profile names them; left out, as a credential without any. */
  readonly permissions?: readonly string[];
  /** Id of the user whom `/Me` means. */
  readonly user?: string;
}

/** Recognises a request by the application's own keys; undefined: it is none of them, and Rollcall's credentials are asked. */
export type OwnAuthentication = (
  request: OwnRequest,
) => OwnCaller | undefined | null | Promise<OwnCaller | undefined | null>;
