import { foldText } from '../../components/fold-text.ts';

/** Something that can be searched for. */
export interface Findable {
  readonly name: string;
  /** Other names of it: of other products, in another language. */
  readonly also?: readonly string[];
  /** Where it stands or what it says: words in it count, too, but least. */
  readonly about?: string;
}

/**
 * How well something fits what was typed; undefined where it does not. From 0 on, the best first: its name, how its name begins,
 * another name, how another name begins, words of its name, words of all that is known of it, a piece of its name.
 */
export function rankOf({ name, also = [], about = '' }: Findable, typed: string): number | undefined {
  const wanted = foldText(typed);
  if (wanted === '') return undefined;
  const own = foldText(name);
  const others = also.map(foldText);
  const close = squeezed(wanted);
  const ways = [
    () => squeezed(own) === close,
    () => squeezed(own).startsWith(close),
    () => others.some((other) => squeezed(other) === close),
    () => others.some((other) => squeezed(other).startsWith(close)),
    () => hasWords(own, wanted),
    () => hasWords([own, ...others, foldText(about)].join(' '), wanted),
    () => close.length >= shortestPiece && [own, ...others].some((each) => squeezed(each).includes(close)),
  ];
  const rank = ways.findIndex((fitted) => fitted());
  return rank < 0 ? undefined : rank;
}

/** A shorter piece is in nearly every name. */
const shortestPiece = 4;

/** Nobody remembers where the blank is: “ServiceDesk” finds “Service Desk”. */
function squeezed(folded: string): string {
  return folded.replaceAll(' ', '');
}

/** Every word that is wanted begins a word of the text. */
function hasWords(folded: string, wanted: string): boolean {
  const words = folded.split(' ');
  return wanted.split(' ').every((begin) => words.some((word) => word.startsWith(begin)));
}

/** Those that fit, the best first; of equal ones the order stays. */
export function best<Item extends Findable>(items: readonly Item[], typed: string, most: number): readonly Item[] {
  return items
    .flatMap((item) => {
      const rank = rankOf(item, typed);
      return rank === undefined ? [] : [{ item, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ item }) => item);
}
