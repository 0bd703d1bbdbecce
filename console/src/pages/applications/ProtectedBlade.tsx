import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { TextAreaField } from '../../components/fields.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { refreshedByVersions } from '../versions/version-state.ts';

const text = words.accounts;
type Rules = ReplyOf<'getProtected'>['rules'];

interface ProtectedBladeProps {
  readonly application: string;
  /** The list of the draft, not the one that counts now. */
  readonly inDraft?: boolean;
  readonly onClose: () => void;
}

/** The list of accounts that nobody touches. */
export function ProtectedBlade({ application, inDraft = false, onClose }: ProtectedBladeProps) {
  const say = useToast();
  const may = useMay();
  const call = { params: { application }, ...(inDraft ? { query: { draft: true } } : {}) };
  const title = inDraft ? words.versions.draft.protectedTitle : text.protect;
  const { data, error, refetch } = useEndpoint('getProtected', call);
  const save = useAct('setProtected', { refreshes: [...refreshedByVersions, 'getProtected'] });
  const [edited, setEdited] = useState<string | undefined>(undefined);
  const lines = edited ?? linesOf(data?.rules ?? []);
  const submit = async () => {
    if (data === undefined) return;
    const body = { version: data.version, rules: rulesOf(lines, data.rules) };
    if ((await save.run({ ...call, body })) === undefined) return;
    say('success', inDraft ? words.versions.draft.saved : text.protectedSaved);
    onClose();
  };
  return (
    <Blade open title={title} onClose={onClose}>
      {error !== null && data === undefined ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      <Form problem={save.problem} label={title} onSubmit={() => void submit()}>
        <Text>{inDraft ? text.protectedLeadDraft : text.protectedLead}</Text>
        {inDraft ? <Text>{words.versions.draft.counts}</Text> : null}
        <TextAreaField
          name="rules"
          label={text.protectedField}
          value={lines}
          rows={8}
          monospace
          disabled={!may('setProtected') || data === undefined}
          onChange={setEdited}
        />
        <FormButtons>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={!may('setProtected') || edited === undefined || save.busy}
          >
            {save.busy ? words.shared.working : words.provisioning.save}
          </Button>
        </FormButtons>
      </Form>
    </Blade>
  );
}

function linesOf(rules: Rules): string {
  return rules.map(({ kind, value }) => (kind === 'pattern' ? `/${value}/` : value)).join('\n');
}

/** Notes of rules that stay are kept. */
function rulesOf(lines: string, before: Rules) {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const pattern = line.length > 2 && line.startsWith('/') && line.endsWith('/');
      const value = pattern ? line.slice(1, -1) : line;
      const kind = pattern ? ('pattern' as const) : ('exact' as const);
      const note = before.find((rule) => rule.kind === kind && rule.value === value)?.note ?? '';
      return { kind, value, note };
    });
}
