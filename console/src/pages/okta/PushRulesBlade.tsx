import { Spinner, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { SwitchField } from '../../components/fields.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { type PushRule, PushRuleForm } from './PushRuleForm.tsx';
import { PushRuleTable } from './PushRuleTable.tsx';
import { pushRefreshes } from './push-refreshes.ts';

const text = words.pushGroups.rules;

interface PushRulesBladeProps {
  readonly application: Application;
  readonly onClose: () => void;
}

/** *Find groups by rule*: the rules there are, one to add or change, and whether assigned groups are pushed, too. */
export function PushRulesBlade({ application, onClose }: PushRulesBladeProps) {
  const params = { application: String(application.application) };
  const { data, error, refetch } = useEndpoint('getPushRules', { params });
  return (
    <Blade open title={text.title} onClose={onClose}>
      <Text>{text.lead}</Text>
      {data === undefined && error === null ? (
        <Spinner label={words.shared.loading} labelPosition="after" size="small" />
      ) : null}
      {data === undefined ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? null : <Rules params={params} saved={data} />}
    </Blade>
  );
}

interface RulesProps {
  readonly params: { readonly application: string };
  readonly saved: ReplyOf<'getPushRules'>;
}

function Rules({ params, saved }: RulesProps) {
  const say = useToast();
  const disabled = !useMay()('setPushRules');
  const [edited, setEdited] = useState<string | undefined>(undefined);
  const [removed, setRemoved] = useState<string | undefined>(undefined);
  const save = useAct('setPushRules', { refreshes: [...pushRefreshes, 'listVersions', 'getJob'] });
  const { rules, assigned, version } = saved;
  const put = async (body: { readonly rules?: PushRule[]; readonly assigned?: boolean }, said: string) => {
    if ((await save.run({ params, body }, version)) === undefined) return false;
    say('success', said);
    setEdited(undefined);
    setRemoved(undefined);
    return true;
  };
  const without = (name: string | undefined) => rules.filter((rule) => rule.name !== name);
  const index = rules.findIndex(({ name }) => name === edited);
  const withRule = (rule: PushRule) =>
    index < 0 ? [...rules, rule] : rules.map((each, at) => (at === index ? rule : each));
  return (
    <>
      <SwitchField
        name="assigned"
        label={text.assigned}
        hint={text.assignedHint}
        value={assigned}
        disabled={disabled || save.busy}
        onChange={(value) => void put({ assigned: value }, text.saved)}
      />
      <PushRuleTable rules={rules} disabled={disabled} onEdit={setEdited} onRemove={setRemoved} />
      {disabled ? null : (
        <PushRuleForm
          key={`${edited ?? ''} ${version}`}
          params={params}
          index={index < 0 ? rules.length : index}
          rule={rules[index]}
          busy={save.busy}
          problem={removed === undefined ? save.problem : undefined}
          onSave={(rule) => void put({ rules: withRule(rule) }, text.saved)}
          onCancel={() => setEdited(undefined)}
        />
      )}
      <ConfirmDialog
        open={removed !== undefined}
        title={text.removeTitle(removed ?? '')}
        confirm={words.shared.delete}
        danger
        busy={save.busy}
        problem={save.problem}
        onConfirm={() => void put({ rules: without(removed) }, text.removed)}
        onClose={() => setRemoved(undefined)}
      >
        <Text>{text.removeText}</Text>
      </ConfirmDialog>
    </>
  );
}
