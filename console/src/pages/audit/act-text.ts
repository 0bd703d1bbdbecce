import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';

const { acts, installation } = words.audit;

/** What was done, in the words of the reader; an act of a later version as it is. */
export function actText(act: string): string {
  return wordOf(acts, act);
}

/** Where it was done. */
export function placeText(tenant: string): string {
  return tenant === 'installation' ? installation : tenant;
}
