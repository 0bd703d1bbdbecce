import { Button, Text } from '@fluentui/react-components';
import { Blade } from '../../components/Blade.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';

interface OneTimeLinkProps {
  readonly name: string;
  readonly link: string;
  readonly expires: string;
  readonly onClose: () => void;
}

/** The link that sets a password, shown once. */
export function OneTimeLink({ name, link, expires, onClose }: OneTimeLinkProps) {
  const { administrators: text } = words.administration;
  return (
    <Blade
      open
      title={text.linkTitle(name)}
      onClose={onClose}
      footer={
        <Button appearance="primary" onClick={onClose}>
          {words.shared.close}
        </Button>
      }
    >
      <Text as="p">{text.linkLead}</Text>
      <CopyField label={text.link} value={link} hint={text.linkUntil(timeText(expires))} />
    </Blade>
  );
}
