import { Button, Text } from '@fluentui/react-components';
import { useAct } from '../../api/use-act.ts';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

const text = words.provisioning;

interface AllowPrivateAddressProps {
  readonly application: Application;
  /** It may lie there now. */
  readonly onAllowed: () => void;
}

/** Where a private address was refused: allows it here, so that what was typed stays. */
export function AllowPrivateAddress({ application, onAllowed }: AllowPrivateAddressProps) {
  const may = useMay();
  const allow = useAct('allowPrivateAddress', { refreshes: ['getApplication'] });
  const params = { application: String(application.application) };
  if (!may('allowPrivateAddress')) return <Text size={200}>{text.privateAsk}</Text>;
  const run = async () => {
    const done = await allow.run({ params, body: { allow: true } }, application.version);
    if (done !== undefined) onAllowed();
  };
  return (
    <>
      <ProblemNotice problem={allow.problem} />
      <Button disabledFocusable={allow.busy} onClick={() => void run()}>
        {allow.busy ? words.shared.working : text.privateAllow}
      </Button>
    </>
  );
}
