import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { SelectField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { AdvancedSection } from './AdvancedSection.tsx';
import type { Application } from './ApplicationFrame.tsx';
import { CredentialsSection } from './CredentialsSection.tsx';
import { FormSection } from './FormSection.tsx';
import { MappingLinks } from './MappingLinks.tsx';
import { NextStep } from './NextStep.tsx';
import { NotificationSection } from './NotificationSection.tsx';
import { bodyOf, draftOf, isChanged, isScopeChanged, type Job, type ProvisioningDraft } from './provisioning-draft.ts';
import { ScopeChange } from './ScopeChange.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { StartDialog } from './StartDialog.tsx';

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
  const may = useMay();
  const saved = draftOf(application, job);
  const [edited, setEdited] = useState<Partial<ProvisioningDraft>>({});
  const [starting, setStarting] = useState(false);
  const save = useAct('saveProvisioning', { refreshes });
  const count = useAct('testScope');
  const [asking, setAsking] = useState(false);
  const look = useAct('forecastStart');
  const draft = { ...saved, ...edited };
  const change = (part: Partial<ProvisioningDraft>) => setEdited((before) => ({ ...before, ...part }));
  const params = { application: String(application.application) };
  const changed = isChanged(saved, draft);
  const disabled = !may('saveProvisioning');
  // The first start shows what it would do; everything else is saved, then Status is switched on from there.
  const isFirstStart =
    draft.mode === 'automatic' && draft.status === 'on' && saved.status === 'off' && job.last === null;
  // Where accounts are kept in step already, another scope is asked about first, with what it means for them.
  const ask = async () => {
    if (!changed || disabled) return;
    if (job.last === null || !isScopeChanged(saved, draft)) return submit();
    const { scope, nestedGroups } = draft;
    const reply = await count.run({ params: { ...params, object: 'User' }, body: { scope, nestedGroups } });
    if (reply !== undefined) setAsking(true);
  };
  const submit = async () => {
    const body = bodyOf(application.version, saved, draft, isFirstStart ? 'off' : draft.status);
    const reply = await save.run({ params, body });
    setAsking(false);
    if (reply === undefined) return;
    setEdited({});
    if (!isFirstStart) {
      say('success', text.saved);
      return;
    }
    setStarting(true);
    await look.run({ params });
  };
  return (
    <Form
      problem={save.problem ?? count.problem}
      label={words.enterprise.menu.provisioning}
      wide
      onSubmit={() => void ask()}
    >
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
        <Button type="submit" appearance="primary" disabledFocusable={!changed || save.busy || count.busy || disabled}>
          {save.busy || count.busy ? words.shared.working : text.save}
        </Button>
        <Button
          disabledFocusable={!changed || save.busy}
          onClick={() => {
            setEdited({});
            save.reset();
          }}
        >
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
      <ConfirmDialog
        open={asking}
        title={words.scope.changeTitle}
        confirm={text.save}
        busy={save.busy}
        onConfirm={() => void submit()}
        onClose={() => setAsking(false)}
      >
        <Text>{words.scope.changeLead}</Text>
        {count.reply === undefined ? null : <ScopeChange test={count.reply} />}
      </ConfirmDialog>
      {starting ? <StartDialog application={application} look={look} onClose={() => setStarting(false)} /> : null}
    </Form>
  );
}
