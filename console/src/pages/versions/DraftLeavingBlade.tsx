import { Button, Spinner, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { type LeavingDraft, LeavingFields } from '../applications/LeavingFields.tsx';
import { refreshedByVersions } from './version-state.ts';

const text = words.versions.draft;
const form = 'draft-leaving';

interface DraftLeavingBladeProps {
  readonly application: string;
  readonly onClose: () => void;
}

/** What becomes of accounts whose person or group left, as the draft has it. */
export function DraftLeavingBlade({ application, onClose }: DraftLeavingBladeProps) {
  const say = useToast();
  const may = useMay();
  const call = { params: { application }, query: { draft: true } };
  const { data, error, refetch } = useEndpoint('getLeaving', call);
  const save = useAct('setLeaving', { refreshes: [...refreshedByVersions, 'getLeaving'] });
  const [edited, setEdited] = useState<Partial<LeavingDraft>>({});
  const disabled = !may('setLeaving');
  const submit = async () => {
    if (Object.keys(edited).length === 0 || disabled) return;
    if ((await save.run({ ...call, body: edited })) === undefined) return;
    say('success', text.saved);
    onClose();
  };
  const footer = (
    <>
      <Button
        appearance="primary"
        type="submit"
        form={form}
        disabledFocusable={disabled || save.busy || Object.keys(edited).length === 0}
      >
        {save.busy ? words.shared.working : text.save}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.leavingTitle} onClose={onClose} footer={footer}>
      {data === undefined && error === null ? <Spinner size="tiny" label={words.shared.loading} /> : null}
      {data === undefined && error !== null ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? null : (
        <Form id={form} problem={save.problem} label={text.leavingTitle} onSubmit={() => void submit()}>
          <Text>{text.counts}</Text>
          <LeavingFields
            leaving={data}
            draft={{ ...data, ...edited }}
            disabled={disabled}
            onChange={(part) => setEdited((before) => ({ ...before, ...part }))}
          />
        </Form>
      )}
    </Blade>
  );
}
