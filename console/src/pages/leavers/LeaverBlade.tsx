import { actorText } from '../../components/actor-text.ts';
import { Blade } from '../../components/Blade.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { Facts } from '../directory/Facts.tsx';
import { LeaverAccounts } from './LeaverAccounts.tsx';
import type { Leaver } from './leaver-state.ts';

const text = words.leavers;

/** Somebody who left, beside the list. */
export function LeaverBlade({ leaver, onClose }: { readonly leaver: Leaver; readonly onClose: () => void }) {
  return (
    <Blade open size="large" title={leaver.name === '' ? leaver.identity : leaver.name} onClose={onClose}>
      <LeaverFacts leaver={leaver} />
      <LeaverAccounts leaver={leaver} />
    </Blade>
  );
}

/** Who left, how, and when. */
export function LeaverFacts({ leaver }: { readonly leaver: Leaver }) {
  const { facts } = text;
  const { identity, objectId, cause, at, known, actor, change, deleted, returned } = leaver;
  return (
    <Facts
      facts={[
        { label: facts.person, value: identity },
        { label: facts.objectId, value: objectId },
        { label: facts.cause, value: wordOf(text.causes, cause) },
        { label: known ? facts.at : facts.found, value: timeText(at) },
        { label: facts.actor, value: actor === null ? '' : actorText(actor) },
        { label: facts.change, value: change === null ? '' : String(change) },
        { label: facts.deleted, value: deleted === null ? '' : timeText(deleted) },
        { label: facts.returned, value: returned === null ? '' : timeText(returned) },
      ].filter(({ value }) => value !== '')}
    />
  );
}
