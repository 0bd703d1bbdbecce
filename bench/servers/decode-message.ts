import type { Order, ServerMessage } from './message.ts';

/** A message of a server process: both ends are ours and start together. */
export function decodeServerMessage(message: unknown): ServerMessage {
  return message as ServerMessage;
}

/** A message of the load generator. */
export function decodeOrder(message: unknown): Order {
  return message as Order;
}
