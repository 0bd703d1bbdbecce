import { turnOfEventLoop } from '#resources/turn-of-event-loop.ts';

/** So many rows take a few milliseconds. */
const turn = 1_000;

/** The items of a long list; requests and timers have their turn after every thousand. */
export async function* inTurns<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (let at = 0; at < items.length; at += turn) {
    if (at > 0) await turnOfEventLoop();
    yield* items.slice(at, at + turn);
  }
}
