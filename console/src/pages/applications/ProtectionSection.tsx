import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Form } from '../../components/Form.tsx';
import { CheckField, SelectField, TextField } from '../../components/fields.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { FormSection } from './FormSection.tsx';
import { LimitFields } from './LimitFields.tsx';
import { draftOf, type LimitDraft, type NumberName, type Protection, protectionOf } from './limit-draft.ts';

const text = words.protection;
/** How much is done without a person, and how many failures stop a job: saved by itself. */
export function ProtectionSection({ application }: { readonly application: Application }) {
  const params = { application: String(application.application) };
  const { data, error, refetch } = useEndpoint('getProtection', { params });
  if (data === undefined) {
    if (error !== null) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
    return <Spinner label={words.shared.loading} labelPosition="after" size="small" />;
  }
  return <ProtectionForm params={params} saved={data} onDiscard={() => void refetch()} />;
}

interface ProtectionFormProps {
  readonly params: { readonly application: string };
  readonly saved: Protection;
  /** Somebody else may have been faster: reads the limits anew. */
  readonly onDiscard: () => void;
}

function ProtectionForm({ params, saved, onDiscard }: ProtectionFormProps) {
  const say = useToast();
  const may = useMay();
  // What is edited is compared with what was there when editing began, not with what somebody saved meanwhile.
  const [seen, setSeen] = useState<Protection | undefined>(undefined);
  const [edited, setEdited] = useState<Partial<LimitDraft>>({});
  const save = useAct('setProtection', { refreshes: ['getProtection'] });
  const disabled = !may('setProtection');
  const draft: LimitDraft = { ...draftOf(seen ?? saved), ...edited };
  const change = (part: Partial<LimitDraft>) => {
    setSeen((before) => before ?? saved);
    setEdited((before) => ({ ...before, ...part }));
  };
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(seen ?? saved));
  const forget = () => {
    setEdited({});
    setSeen(undefined);
    save.reset();
  };
  const submit = async () => {
    if (!changed || disabled) return;
    const reply = await save.run({ params, body: { ...protectionOf(draft), seen: seen ?? saved } });
    if (reply === undefined) return;
    forget();
    say('success', text.saved);
  };
  const number = (name: NumberName, label: string, hint: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      type="number"
      inputMode="numeric"
      value={draft[name]}
      disabled={disabled}
      onChange={(value) => change({ [name]: value })}
    />
  );
  const limit = (
    names: readonly [NumberName, NumberName],
    labels: Parameters<typeof LimitFields>[0]['labels'],
    isOff: boolean,
    optional = false,
  ) => (
    <LimitFields
      draft={draft}
      names={names}
      labels={labels}
      disabled={disabled || isOff}
      optional={optional}
      onChange={change}
    />
  );
  const off = !draft.preventDeletions;
  return (
    <Form problem={save.problem} label={text.settings} onSubmit={() => void submit()}>
      <FormSection
        title={text.settings}
        lead={
          <>
            {text.settingsLead} <LearnMore topic="removals" />
          </>
        }
      >
        <CheckField
          name="preventDeletions"
          label={text.prevent}
          hint={text.preventHint}
          value={draft.preventDeletions}
          disabled={disabled}
          onChange={(preventDeletions) => change({ preventDeletions })}
        />
        {limit(['removals', 'percent'], text.removals, off)}
        {limit(['memberRemovals', 'memberPercent'], text.memberships, off)}
        {limit(['disables', 'disablePercent'], text.disables, off, true)}
        {limit(['deletes', 'deletePercent'], text.deletes, off, true)}
      </FormSection>
      <FormSection title={text.arrivals} lead={text.arrivalsLead}>
        {limit(['creates', 'createPercent'], text.creates, false, true)}
        {limit(['changes', 'changePercent'], text.changes, false, true)}
        {limit(['adoptions', 'adoptionPercent'], text.adoptions, false, true)}
      </FormSection>
      <FormSection title={text.trouble} lead={text.troubleLead}>
        {number('failures', text.failures, text.failuresHint)}
        {number('failurePercent', text.failurePercent, text.failurePercentHint)}
        <SelectField
          name="missing"
          label={text.missing}
          value={draft.missing}
          disabled={disabled}
          onChange={(missing) => change({ missing: missing === 'report' ? 'report' : 'recreate' })}
          options={[
            { value: 'recreate', label: text.missings.recreate },
            { value: 'report', label: text.missings.report },
          ]}
        />
      </FormSection>
      <div>
        <Button type="submit" disabledFocusable={!changed || save.busy || disabled}>
          {save.busy ? words.shared.working : text.save}
        </Button>{' '}
        <Button
          disabledFocusable={!changed || save.busy}
          onClick={() => {
            forget();
            onDiscard();
          }}
        >
          {text.discard}
        </Button>
      </div>
    </Form>
  );
}
