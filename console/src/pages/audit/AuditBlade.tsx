import { Text } from '@fluentui/react-components';
import { actorText } from '../../components/actor-text.ts';
import { Blade } from '../../components/Blade.tsx';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { Section } from '../../components/Section.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import type { AuditEntry } from './AuditPage.tsx';
import { actText, placeText } from './act-text.ts';
import { changesOf } from './changes-of.ts';

const text = words.audit;

/** One act: who, when, where, and what was changed. */
export function AuditBlade({ entry, onClose }: { readonly entry: AuditEntry; readonly onClose: () => void }) {
  const changes = changesOf(entry.before, entry.after);
  return (
    <Blade open title={actText(entry.act)} onClose={onClose}>
      <Facts
        facts={[
          { label: text.columns.actor, value: actorText(entry.actor) },
          { label: text.columns.at, value: timeText(entry.at) },
          { label: text.columns.object, value: entry.object },
          { label: text.columns.place, value: placeText(entry.tenant) },
          { label: text.code, value: entry.act },
          { label: text.id, value: entry.entry },
        ]}
      />
      <Section title={text.changes}>
        {changes.length === 0 ? <Text>{text.noState}</Text> : <ChangesTable label={text.changes} changes={changes} />}
      </Section>
    </Blade>
  );
}
