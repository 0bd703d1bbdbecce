import { words } from '../../words.ts';
import { wordOf } from './application-state.ts';

/** What is true of an object, in words: the API gives a code, with what is to be said about it behind it. */
export function situationWord(situation: string): string {
  const [code = ''] = situation.split(' ');
  return wordOf(words.accounts.situations, code);
}
