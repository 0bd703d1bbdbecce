import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
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

const text = words.protection;
const numbers = ['removals', 'percent', 'memberRemovals', 'failures', 'failurePercent'] as const;

type Protection = ReplyOf<'getProtection'>;
type NumberName = (typeof numbers)[number];

/** Limits as they are typed. */
type Draft = Pick<Protection, 'preventDeletions' | 'missing'> & Readonly<Record<NumberName, string>>;

/** How many removals go without a person, and how many failures stop a job: saved by itself. */
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
  const [edited, setEdited] = useState<Partial<Draft>>({});
  const save = useAct('setProtection', { refreshes: ['getProtection'] });
  const disabled = !may('setProtection');
  const draft: Draft = { ...draftOf(seen ?? saved), ...edited };
  const change = (part: Partial<Draft>) => {
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
    const reply = await save.run({ params, body: { ...bodyOf(draft), seen: seen ?? saved } });
    if (reply === undefined) return;
    forget();
    say('success', text.saved);
  };
  const number = (name: NumberName, label: string, hint: string, off = false) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      type="number"
      inputMode="numeric"
      value={draft[name]}
      disabled={disabled || off}
      onChange={(value) => change({ [name]: value })}
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
        {number('removals', text.removals, text.removalsHint, off)}
        {number('percent', text.percent, text.percentHint, off)}
        {number('memberRemovals', text.memberRemovals, text.memberRemovalsHint, off)}
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

function draftOf(saved: Protection): Draft {
  const { preventDeletions, removals, percent, memberRemovals, failures, failurePercent, missing } = saved;
  return {
    preventDeletions,
    removals: String(removals),
    percent: String(percent),
    memberRemovals: String(memberRemovals),
    failures: String(failures),
    failurePercent: String(failurePercent),
    missing,
  };
}

function bodyOf({ preventDeletions, missing, ...typed }: Draft): Protection {
  return {
    preventDeletions,
    missing,
    removals: Number(typed.removals),
    percent: Number(typed.percent),
    memberRemovals: Number(typed.memberRemovals),
    failures: Number(typed.failures),
    failurePercent: Number(typed.failurePercent),
  };
}
