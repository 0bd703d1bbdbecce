import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { AdvancedSection } from '../applications/AdvancedSection.tsx';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { NotificationSection } from '../applications/NotificationSection.tsx';
import {
  bodyOf,
  draftOf,
  isChanged,
  isScopeChanged,
  type Job,
  type ProvisioningDraft,
} from '../applications/provisioning-draft.ts';
import { refreshedByCycles } from '../applications/refreshed-by-cycles.ts';
import { ScopeChange } from '../applications/ScopeChange.tsx';
import { SettingsSection } from '../applications/SettingsSection.tsx';

const text = words.okta.advanced;
const okta: readonly string[] = ['okta-patch', 'okta-put'];

interface OktaAdvancedProps {
  readonly application: Application;
  readonly job: Job;
}

/** What Okta decides by itself and Rollcall lets choose: scope, times, leavers, who is told, and how requests are written. */
export function OktaAdvanced({ application, job }: OktaAdvancedProps) {
  const say = useToast();
  const may = useMay();
  const saved = draftOf(application, job);
  const [edited, setEdited] = useState<Partial<ProvisioningDraft>>({});
  const save = useAct('saveProvisioning', { refreshes: refreshedByCycles });
  const count = useAct('testScope');
  const [asking, setAsking] = useState(false);
  const draft = { ...saved, ...edited };
  const change = (part: Partial<ProvisioningDraft>) => setEdited((before) => ({ ...before, ...part }));
  const disabled = !may('saveProvisioning');
  const changed = isChanged(saved, draft);
  const params = { application: String(application.application) };
  // Where accounts are kept in step already, another scope is asked about first, with what it means for them.
  const ask = async () => {
    if (!changed || disabled) return;
    if (job.last === null || !isScopeChanged(saved, draft)) return submit();
    const { scope, nestedGroups } = draft;
    const reply = await count.run({ params: { ...params, object: 'User' }, body: { scope, nestedGroups } });
    if (reply !== undefined) setAsking(true);
  };
  const submit = async () => {
    const done = await save.run({ params, body: bodyOf(application.version, saved, draft, job.status) });
    setAsking(false);
    if (done === undefined) return;
    setEdited({});
    say('success', words.provisioning.saved);
  };
  return (
    <Form problem={save.problem ?? count.problem} label={words.okta.settings.advanced} wide onSubmit={() => void ask()}>
      <Notice intent="info">{text.lead}</Notice>
      <NotificationSection draft={draft} disabled={disabled} onChange={change} />
      <SettingsSection
        application={application}
        saved={saved}
        draft={draft}
        disabled={disabled}
        withStatus={false}
        onChange={change}
      />
      {okta.includes(draft.wireFormat ?? application.wire.format) ? null : (
        <Notice
          intent="info"
          title={text.offerTitle}
          action={
            <Button disabled={disabled} onClick={() => change({ wireFormat: 'okta-patch' })}>
              {text.offerAct}
            </Button>
          }
        >
          {text.offer}
        </Notice>
      )}
      <AdvancedSection application={application} draft={draft} disabled={disabled} onChange={change} />
      <FormButtons>
        <Button type="submit" appearance="primary" disabledFocusable={!changed || save.busy || disabled}>
          {save.busy ? words.shared.working : words.shared.save}
        </Button>
        <Button disabledFocusable={!changed || save.busy} onClick={() => setEdited({})}>
          {words.shared.cancel}
        </Button>
      </FormButtons>
      <ConfirmDialog
        open={asking}
        title={words.scope.changeTitle}
        confirm={words.shared.save}
        busy={save.busy}
        onConfirm={() => void submit()}
        onClose={() => setAsking(false)}
      >
        <Text>{words.scope.changeLead}</Text>
        {count.reply === undefined ? null : <ScopeChange test={count.reply} />}
      </ConfirmDialog>
    </Form>
  );
}
