import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { SelectField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { AdvancedSection } from './AdvancedSection.tsx';
import type { Application } from './ApplicationFrame.tsx';
import { CredentialsSection } from './CredentialsSection.tsx';
import { FormSection } from './FormSection.tsx';
import { MappingLinks } from './MappingLinks.tsx';
import { NextStep } from './NextStep.tsx';
import { NotificationSection } from './NotificationSection.tsx';
import type { Job, ProvisioningDraft } from './provisioning-draft.ts';
import { ScopeChangeDialog } from './ScopeChangeDialog.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { StartDialog } from './StartDialog.tsx';
import { useProvisioningEdits } from './use-provisioning-edits.ts';

const text = words.provisioning;
const refreshes = [
  'getApplication',
  'getJob',
  'getOverview',
  'listApplications',
  'getMapping',
  'getScope',
  'getReach',
] as const;

const useStyles = makeStyles({ unsaved: { color: tokens.colorNeutralForeground2 } });

interface ProvisioningFormProps {
  readonly application: Application;
  readonly job: Job;
  readonly entry: ReplyOf<'getGalleryEntry'>;
}

/** Mode, credentials, notification, mappings and settings; one Save for all of them. */
export function ProvisioningForm({ application, job, entry }: ProvisioningFormProps) {
  const styles = useStyles();
  const say = useToast();
  const [starting, setStarting] = useState(false);
  const look = useAct('forecastStart');
  // The first start shows what it would do; everything else is saved, then Status is switched on from there.
  const isFirstStart = (saved: ProvisioningDraft, draft: ProvisioningDraft) =>
    draft.mode === 'automatic' && draft.status === 'on' && saved.status === 'off' && job.last === null;
  const edits = useProvisioningEdits(application, job, {
    refreshes,
    statusOf: (saved, draft) => (isFirstStart(saved, draft) ? 'off' : draft.status),
    onSaved: async (saved, draft) => {
      if (!isFirstStart(saved, draft)) return say('success', text.saved);
      setStarting(true);
      await look.run({ params: { application: String(application.application) } });
    },
  });
  const { saved, draft, changed, disabled, busy, change, save } = edits;
  return (
    <Form problem={edits.problem} label={words.enterprise.menu.provisioning} wide onSubmit={() => void edits.ask()}>
      {(save.reply?.notices ?? []).map((notice) => (
        <Notice key={notice} intent="info">
          {notice}
        </Notice>
      ))}
      <FormSection>
        <SelectField
          name="mode"
          label={text.mode}
          value={draft.mode}
          disabled={disabled}
          hint={draft.mode === 'manual' ? text.manualHint : text.automaticHint}
          onChange={(mode) => change({ mode: mode === 'automatic' ? 'automatic' : 'manual' })}
          options={[
            { value: 'manual', label: text.modes.manual },
            { value: 'automatic', label: text.modes.automatic },
          ]}
        />
      </FormSection>
      {draft.mode === 'manual' ? null : (
        <>
          <CredentialsSection
            application={application}
            entry={entry}
            saved={saved}
            draft={draft}
            disabled={disabled}
            onChange={change}
          />
          <NotificationSection draft={draft} disabled={disabled} onChange={change} />
          <MappingLinks application={application} groups={entry.groups} />
          <SettingsSection
            application={application}
            saved={saved}
            draft={draft}
            disabled={disabled}
            onChange={change}
          />
          <AdvancedSection application={application} draft={draft} disabled={disabled} onChange={change} />
        </>
      )}
      <FormButtons>
        <Button type="submit" appearance="primary" disabledFocusable={!changed || busy || disabled}>
          {busy ? words.shared.working : text.save}
        </Button>
        <Button disabledFocusable={!changed || save.busy} onClick={edits.discard}>
          {text.discard}
        </Button>
        {changed ? (
          <Text size={200} className={styles.unsaved}>
            {text.unsaved}
          </Text>
        ) : draft.mode === 'manual' ? null : (
          <NextStep application={application} />
        )}
      </FormButtons>
      <ScopeChangeDialog edits={edits} />
      {starting ? <StartDialog application={application} look={look} onClose={() => setStarting(false)} /> : null}
    </Form>
  );
}
