import { Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Blade } from '../../components/Blade.tsx';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { Section } from '../../components/Section.tsx';
import { words } from '../../words.ts';
import { ConflictsTable } from './ConflictsTable.tsx';
import { shownChanges } from './version-state.ts';

const text = words.galleryUpdate;

interface GalleryUpdateBladeProps {
  readonly update: ReplyOf<'getGalleryUpdate'>;
  readonly onClose: () => void;
}

/** What a newer mapping of the gallery would change, and what stays because it was edited here. */
export function GalleryUpdateBlade({ update, onClose }: GalleryUpdateBladeProps) {
  const { available, said, changes, conflicts } = update;
  return (
    <Blade open title={text.blade(available)} size="large" onClose={onClose}>
      {said.length === 0 ? null : (
        <Section title={text.said}>
          {said.map(({ date, text: sentence }) => (
            <Text key={`${date} ${sentence}`}>{`${date}: ${sentence}`}</Text>
          ))}
        </Section>
      )}
      {changes.length === 0 ? (
        <Text>{text.noChanges}</Text>
      ) : (
        <Section title={text.changed}>
          <ChangesTable label={text.changed} changes={shownChanges(changes)} />
        </Section>
      )}
      {conflicts.length === 0 ? null : (
        <Section title={text.both}>
          <ConflictsTable label={text.both} conflicts={conflicts} mine={text.mine} theirs={text.inGallery} />
        </Section>
      )}
    </Blade>
  );
}
