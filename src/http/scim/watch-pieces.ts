/** How the sending of a reply ended: all of it was taken, it broke off, or its client left before the end. */
export type Ended = { readonly how: 'whole' | 'left' } | { readonly how: 'broken'; readonly error: unknown };

/** The same pieces; `ended` is told once how their sending ended. One that cannot be made fails as it did before. */
export function watchPieces(pieces: AsyncIterable<string>, ended: (ended: Ended) => void): AsyncIterable<string> {
  let told = false;
  const tell = (how: Ended) => {
    if (told) return;
    told = true;
    ended(how);
  };
  return {
    [Symbol.asyncIterator]() {
      const iterator = pieces[Symbol.asyncIterator]();
      return {
        async next() {
          try {
            const piece = await iterator.next();
            if (piece.done === true) tell({ how: 'whole' });
            return piece;
          } catch (error) {
            tell({ how: 'broken', error });
            throw error;
          }
        },
        async return() {
          tell({ how: 'left' });
          await iterator.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}
