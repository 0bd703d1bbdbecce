import type { ReplyOf } from '../../api/contract-types.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';

export type Task = ReplyOf<'listTasks'>['tasks'][number];
export type TaskKind = Task['kind'];

const text = words.tasks;

export const taskKinds: readonly TaskKind[] = ['connection', 'failed', 'held', 'adopt', 'provision'];

/** The task as a sentence, in Okta's form where Okta has one. */
export function taskText({ kind, object, applicationName: app, message, action }: Task): string {
  if (object === null) return text.when.connection(app, message);
  const { name, member, type } = object;
  switch (kind) {
    case 'held':
      return text.when.held(wordOf(text.acts, action ?? ''), member === null ? name : `${name}: ${member}`, app);
    case 'adopt':
      return text.when.adopt(name, app, message);
    case 'provision':
      return text.when.provision(name, app);
    default:
      if (member !== null) return text.when.member(member, name, app, message);
      return type === 'Group' ? text.when.group(name, app, message) : text.when.user(name, app, message);
  }
}

/** Whether it is retried or provisioned from the list; the rest is decided on its own page. */
export function isRetried(kind: TaskKind): kind is 'connection' | 'failed' | 'provision' {
  return kind === 'connection' || kind === 'failed' || kind === 'provision';
}

/** The page of the application where it is decided or looked at. */
export const taskPage: Readonly<Record<TaskKind, string>> = {
  connection: 'progress',
  failed: 'failures',
  held: 'held',
  adopt: 'accounts',
  provision: 'users',
};
