/** What may keep an answer from coming. */
export type OutboundFailureCode =
  | 'invalid-url'
  | 'forbidden-address'
  | 'unresolvable'
  | 'refused'
  | 'tls'
  | 'redirect'
  /** The request was sent and no whole reply came: whether it was carried out is not known. */
  | 'timeout-unknown'
  /** No connection came about in time, or it broke before the request was sent. */
  | 'unavailable'
  /** The reply is no HTTP, or larger than is read. */
  | 'protocol';

export interface OutboundRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until the whole reply must be there, waiting for a connection included. */
  readonly timeout?: number;
}

export interface OutboundReply {
  readonly ok: true;
  readonly status: number;
  /** By name in small letters; several fields of one name are joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly milliseconds: number;
}

export interface OutboundFailure {
  readonly ok: false;
  readonly code: OutboundFailureCode;
  /** False: nothing of the request left this process, so it may be sent again. */
  readonly sent: boolean;
  /** What happened, without any header or body of the request. */
  readonly message: string;
  /** The status of a redirect. */
  readonly status?: number;
  readonly milliseconds: number;
}

export type OutboundResult = OutboundReply | OutboundFailure;
