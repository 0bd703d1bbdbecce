import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { CheckField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { ConnectionFields } from '../applications/ConnectionFields.tsx';
import { FormSection } from '../applications/FormSection.tsx';
import { bodyOf, connectionOf, draftOf, type Job, type ProvisioningDraft } from '../applications/provisioning-draft.ts';
import { refreshedByCycles } from '../applications/refreshed-by-cycles.ts';
import { TestConnection } from '../applications/TestConnection.tsx';
import { baseUrlForm } from './base-url-form.ts';

const text = words.okta.integration;

interface ApiIntegrationFormProps {
  readonly application: Application;
  readonly job: Job;
  readonly entry: ReplyOf<'getGalleryEntry'>;
  readonly onClose: () => void;
}

/** Enable API integration, base URL and token; saved only once a test of what is typed has passed. */
export function ApiIntegrationForm({ application, job, entry, onClose }: ApiIntegrationFormProps) {
  const say = useToast();
  const saved = draftOf(application, job);
  const [edited, setEdited] = useState<Partial<ProvisioningDraft>>({});
  const [passed, setPassed] = useState<string | undefined>(undefined);
  const [asking, setAsking] = useState(false);
  const save = useAct('saveProvisioning', { refreshes: refreshedByCycles });
  const draft = { ...saved, ...edited };
  const change = (part: Partial<ProvisioningDraft>) => setEdited((before) => ({ ...before, ...part }));
  const connection = connectionOf(saved, draft);
  const tried = JSON.stringify(connection ?? {});
  const enabled = draft.mode === 'automatic';
  const isOther = connection !== undefined || saved.mode === 'manual';
  const untested = enabled && isOther && passed !== tried;
  const changed = enabled ? isOther : saved.mode === 'automatic';
  const params = { application: String(application.application) };
  const form = baseUrlForm(entry);
  const submit = async () => {
    const status = enabled ? job.status : 'off';
    const shown = enabled ? draft : { ...saved, mode: draft.mode };
    const done = await save.run({ params, body: bodyOf(application.version, saved, shown, status) });
    setAsking(false);
    if (done === undefined) return;
    say('success', enabled ? text.saved : text.savedOff);
    onClose();
  };
  const ask = () => {
    if (!changed || untested || save.busy) return;
    if (!enabled && job.status === 'on') setAsking(true);
    else void submit();
  };
  return (
    <Form problem={save.problem} label={text.title} wide onSubmit={ask}>
      <FormSection title={text.title} lead={text.lead(application.name)}>
        <CheckField
          name="mode"
          label={text.enable}
          value={enabled}
          onChange={(ticked) => change({ mode: ticked ? 'automatic' : 'manual' })}
        />
        {enabled ? (
          <>
            <ConnectionFields
              application={application}
              entry={entry}
              labels={{
                tenantUrl: text.baseUrl,
                tenantUrlHint: form === '' ? entry.tenantUrlHelp : text.baseUrlHint(form),
                placeholder: form,
                secretToken: entry.oktaToken.label,
                secretTokenHelp: entry.oktaToken.help,
              }}
              draft={draft}
              disabled={false}
              onChange={change}
            />
            <TestConnection
              application={application}
              connection={connection ?? {}}
              texts={{
                test: text.test,
                testing: words.provisioning.testing,
                ok: text.verified(application.name),
                failed: (_, message) => text.failed(message),
              }}
              disabled={false}
              onTried={(reply) => setPassed(reply?.ok === true ? tried : undefined)}
            />
          </>
        ) : null}
      </FormSection>
      <FormButtons>
        <Button type="submit" appearance="primary" disabledFocusable={!changed || untested || save.busy}>
          {save.busy ? words.shared.working : words.shared.save}
        </Button>
        <Button disabledFocusable={save.busy} onClick={onClose}>
          {words.shared.cancel}
        </Button>
        {untested ? <Text size={200}>{text.testFirst}</Text> : null}
      </FormButtons>
      <ConfirmDialog
        open={asking}
        title={text.stopTitle(application.name)}
        confirm={words.shared.save}
        busy={save.busy}
        onConfirm={() => void submit()}
        onClose={() => setAsking(false)}
      >
        <Text>{text.stopText}</Text>
      </ConfirmDialog>
    </Form>
  );
}
