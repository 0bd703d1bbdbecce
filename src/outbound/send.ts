import { Buffer } from 'node:buffer';
import type { Dispatcher, Pool } from 'undici';
import { ConnectFailure } from './connect-failure.ts';
import { largestHead } from './limits.ts';
import type { OutboundFailureCode, OutboundRequest } from './result.ts';

/** How a sent request ended, without its time. */
export type Sent =
  | { readonly ok: true; readonly status: number; readonly headers: ReadonlyMap<string, string>; readonly body: string }
  | { readonly ok: false; readonly code: OutboundFailureCode; readonly sent: boolean; readonly message: string };

export interface SendLimits {
  /** Milliseconds until the whole reply must be there. */
  readonly timeout: number;
  /** Bytes of the reply that are read at most. */
  readonly largestReply: number;
}

/**
 * Sends one request over the pool of its origin and reads the whole reply. It knows whether the request left: what failed
 * before may be sent again, what failed after may have been carried out.
 */
export function send(pool: Pool, url: URL, request: OutboundRequest, limits: SendLimits): Promise<Sent> {
  return new Promise((resolve) => {
    const exchange = new Exchange(limits, resolve);
    try {
      pool.dispatch(
        {
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: request.method,
          headers: { 'accept-encoding': 'identity', ...request.headers },
          body: request.body ?? null,
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        exchange,
      );
    } catch (error) {
      exchange.refuse(error);
    }
  });
}

/** One request on its way: undici tells it what happens, the deadline may end it at any time. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #limits: SendLimits;
  readonly #resolve: (sent: Sent) => void;
  readonly #deadline: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #size = 0;
  #status = 0;
  #headers: ReadonlyMap<string, string> = new Map();
  #settled = false;

  constructor(limits: SendLimits, resolve: (sent: Sent) => void) {
    this.#limits = limits;
    this.#resolve = resolve;
    this.#deadline = setTimeout(() => this.#expire(), limits.timeout);
  }

  /** Called when a connection stands and before the first byte is written. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // Its time ran out while it waited for a connection, and that it was not sent has been said: it must not be now.
    if (this.#settled) controller.abort(new Error('the deadline has passed'));
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: Dispatcher.ResponseData['headers'],
  ): void {
    this.#status = status;
    const read = new Map<string, string>();
    for (const [name, value] of Object.entries(headers)) read.set(name.toLowerCase(), String(value ?? ''));
    this.#headers = read;
    // Nothing is ever unpacked: a few bytes could become any number.
    const coding = read.get('content-encoding')?.trim() ?? '';
    if (coding === '' || coding.toLowerCase() === 'identity') return;
    this.#fail('protocol', `the reply is compressed (${coding.slice(0, 40)}), which was not asked for`);
    controller.abort(new Error('the reply is compressed'));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    this.#chunks.push(chunk);
    if (this.#size <= this.#limits.largestReply) return;
    this.#fail('protocol', `the reply is larger than ${this.#limits.largestReply} bytes`);
    controller.abort(new Error('the reply is too large'));
  }

  onResponseEnd(): void {
    this.#end({
      ok: true,
      status: this.#status,
      headers: this.#headers,
      body: Buffer.concat(this.#chunks).toString('utf8'),
    });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (error instanceof ConnectFailure)
      this.#end({ ok: false, code: error.code, sent: false, message: error.message });
    else if (this.#controller === undefined) this.#fail('unavailable', `no connection came about: ${error.message}`);
    else if (error.name === 'HeadersOverflowError')
      this.#fail('protocol', `the head of the reply is larger than ${largestHead} bytes`);
    else if (error.name === 'HTTPParserError') this.#fail('protocol', `the reply is no HTTP: ${error.message}`);
    else this.#fail('timeout-unknown', `the connection broke before the reply was there: ${error.message}`);
  }

  /** undici took none of it: a field that HTTP cannot carry, or a client that is closed. */
  refuse(error: unknown): void {
    this.#fail('protocol', `the request cannot be sent: ${error instanceof Error ? error.message : 'unknown'}`);
  }

  #expire(): void {
    const seconds = this.#limits.timeout / 1000;
    if (this.#controller === undefined) this.#fail('unavailable', `no connection was free within ${seconds} seconds`);
    else this.#fail('timeout-unknown', `no whole reply within ${seconds} seconds`);
    this.#controller?.abort(new Error('the deadline has passed'));
  }

  #fail(code: OutboundFailureCode, message: string): void {
    this.#end({ ok: false, code, sent: this.#controller !== undefined, message });
  }

  #end(sent: Sent): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#deadline);
    this.#resolve(sent);
  }
}
