import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';

/** When something is tried again: a moment of the API, or, once that is past, the next cycle. */
export function nextAttempt(iso: string): string {
  return Date.parse(iso) <= Date.now() ? words.failures.now : timeText(iso);
}
