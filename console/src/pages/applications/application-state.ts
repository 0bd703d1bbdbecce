import type { Tone } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';

const { enterprise } = words;

/** A word of the API in the words of the console; as it is where there is none. */
export function wordOf(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}

const tones: Readonly<Record<string, Tone>> = {
  'not-configured': 'neutral',
  off: 'neutral',
  on: 'good',
  running: 'info',
  quarantined: 'bad',
  paused: 'warning',
};

/** How the state of an application or a job is shown. */
export function stateOf(state: string): { readonly tone: Tone; readonly label: string } {
  return { tone: tones[state] ?? 'neutral', label: wordOf(enterprise.status, state) };
}

const cycleTones: Readonly<Record<string, Tone>> = {
  running: 'info',
  finished: 'good',
  held: 'warning',
  interrupted: 'bad',
  stopped: 'neutral',
  superseded: 'neutral',
};

/** How the end of a cycle is shown. */
export function cycleTone(state: string): Tone {
  return cycleTones[state] ?? 'neutral';
}

/** What is said of a cycle that wrote nothing. */
export function nothingWritten(state: string): string {
  const { nothingDone, cutOff } = words.provisioning.progress;
  return state === 'finished' ? nothingDone : cutOff;
}
