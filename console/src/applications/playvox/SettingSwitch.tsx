import { Switch, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useTenant } from '../use-tenant.ts';
import { words } from './words.ts';

interface SettingSwitchProps {
  readonly setting: string;
  readonly label: string;
  readonly hint: string;
  /** Asked before it is switched off. */
  readonly off: { readonly title: string; readonly text: string; readonly confirm: string };
}

/** A setting of the site; what it ends is said before it is switched off. */
export function SettingSwitch({ setting, label, hint, off }: SettingSwitchProps) {
  const { params } = useTenant();
  const toast = useToast();
  const { data, error, refetch } = useEndpoint('getTenant', { params });
  const act = useAct('setTenant', { refreshes: ['getTenant', 'getTenantSession'] });
  const [asking, setAsking] = useState(false);
  const set = async (on: boolean) => {
    if ((await act.run({ params, body: { settings: { [setting]: on } } })) === undefined) return;
    setAsking(false);
    toast('success', (on ? words.switched.on : words.switched.off)(label));
  };
  if (error !== null) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  return (
    <div>
      {asking ? null : <ProblemNotice problem={act.problem} />}
      <Switch
        label={label}
        checked={data?.settings[setting] === true}
        disabled={data === undefined || act.busy}
        onChange={(_, { checked }) => (checked ? void set(true) : setAsking(true))}
      />
      <Text as="p" size={200}>
        {hint}
      </Text>
      <ConfirmDialog
        open={asking}
        title={off.title}
        confirm={off.confirm}
        danger
        busy={act.busy}
        problem={act.problem}
        onConfirm={() => void set(false)}
        onClose={() => {
          setAsking(false);
          act.reset();
        }}
      >
        {off.text}
      </ConfirmDialog>
    </div>
  );
}
