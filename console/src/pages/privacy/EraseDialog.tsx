import { Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { words } from '../../words.ts';
import { Obstacles } from './Obstacles.tsx';
import { type Erased, type Held, nameOf, type Whom } from './subject-state.ts';
import { TypedConfirmation } from './TypedConfirmation.tsx';

const text = words.privacy;

interface EraseDialogProps {
  readonly whom: Whom;
  readonly held: Held;
  readonly onErased: (erased: Erased) => void;
  readonly onClose: () => void;
}

/** Says what erasing takes, keeps and does not reach, and has the person named once more. */
export function EraseDialog({ whom, held, onErased, onClose }: EraseDialogProps) {
  const [evenIfActive, setEvenIfActive] = useState(false);
  const erase = useAct('eraseSubject', {
    refreshes: ['listDirectoryUsers', 'listDirectoryGroups', 'listLog', 'listAudit', 'listLeavers'],
  });
  const name = nameOf(whom, held);
  const run = async () => {
    const erased = await erase.run({ body: { ...whom, confirm: whom.who, ...(evenIfActive ? { evenIfActive } : {}) } });
    if (erased !== undefined) onErased(erased);
  };
  return (
    <TypedConfirmation
      title={text.eraseTitle(name)}
      act={text.erasing}
      wanted={name}
      busy={erase.busy}
      problem={erase.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text as="p">{text.goes}</Text>
      <Text as="p">{text.stays}</Text>
      <Text as="p">{text.outside}</Text>
      <Obstacles held={held} />
      {held.obstacles.length === 0 ? null : (
        <Checkbox
          label={text.evenIfActive}
          checked={evenIfActive}
          onChange={(_, data) => setEvenIfActive(data.checked === true)}
        />
      )}
    </TypedConfirmation>
  );
}
