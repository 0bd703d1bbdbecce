import { Button } from '@fluentui/react-components';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { AdvancedSection } from '../applications/AdvancedSection.tsx';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { NotificationSection } from '../applications/NotificationSection.tsx';
import type { Job } from '../applications/provisioning-draft.ts';
import { refreshedByCycles } from '../applications/refreshed-by-cycles.ts';
import { ScopeChangeDialog } from '../applications/ScopeChangeDialog.tsx';
import { SettingsSection } from '../applications/SettingsSection.tsx';
import { useProvisioningEdits } from '../applications/use-provisioning-edits.ts';

const text = words.okta.advanced;
const okta: readonly string[] = ['okta-patch', 'okta-put'];

interface OktaAdvancedProps {
  readonly application: Application;
  readonly job: Job;
}

/** What Okta decides by itself and Rollcall lets choose: scope, times, leavers, who is told, and how requests are written. */
export function OktaAdvanced({ application, job }: OktaAdvancedProps) {
  const say = useToast();
  const edits = useProvisioningEdits(application, job, {
    refreshes: refreshedByCycles,
    // Whether it runs is told by the ticks under To App.
    statusOf: () => job.status,
    onSaved: () => say('success', words.provisioning.saved),
  });
  const { saved, draft, changed, disabled, busy, change } = edits;
  return (
    <Form problem={edits.problem} label={words.okta.settings.advanced} wide onSubmit={() => void edits.ask()}>
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
        <Button type="submit" appearance="primary" disabledFocusable={!changed || busy || disabled}>
          {busy ? words.shared.working : words.shared.save}
        </Button>
        <Button disabledFocusable={!changed || busy} onClick={edits.discard}>
          {words.shared.cancel}
        </Button>
      </FormButtons>
      <ScopeChangeDialog edits={edits} />
    </Form>
  );
}
