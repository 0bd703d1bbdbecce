import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import type { Problem } from '../../api/problem.ts';
import { Form } from '../../components/Form.tsx';
import { CheckField, TextField } from '../../components/fields.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';

const text = words.configFile;

/** What an administrator hands in beside the file. */
export interface Handed {
  /** By what stands for them in the file: `env:WIKI_TOKEN`. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly note: string;
  readonly removals: boolean;
}

interface ApplyFormProps {
  readonly differences: ReplyOf<'diffConfiguration'>;
  /** Into drafts: no secret is needed, and nothing goes before they are published. */
  readonly draft: boolean;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onApply: (handed: Handed) => void;
}

/** Secrets, a note, and what goes: then the file is applied. */
export function ApplyForm({ differences, draft, busy, problem, onApply }: ApplyFormProps) {
  const may = useMay();
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const [removals, setRemovals] = useState(false);
  const needed = draft ? [] : differences.secrets;
  const lacks = needed.some(({ reference }) => (secrets[reference] ?? '') === '');
  const mustSay = !draft && differences.removals > 0;
  return (
    <Form
      problem={problem}
      label={text.apply}
      onSubmit={() => {
        if (!lacks && !(mustSay && !removals)) onApply({ secrets: draft ? {} : secrets, note, removals });
      }}
    >
      {needed.length === 0 ? null : <Text>{text.secrets.lead}</Text>}
      {needed.map(({ application, reference }) => (
        <TextField
          key={`${application} ${reference}`}
          name={`secrets.${reference}`}
          label={text.secrets.label(application, reference)}
          type="password"
          autoComplete="new-password"
          required
          value={secrets[reference] ?? ''}
          onChange={(value) => setSecrets({ ...secrets, [reference]: value })}
        />
      ))}
      {mustSay ? (
        <CheckField
          name="removals"
          label={text.removals(differences.removals)}
          value={removals}
          onChange={setRemovals}
        />
      ) : null}
      <TextField name="note" label={text.note} hint={text.noteHint} value={note} onChange={setNote} />
      <div>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy || lacks || (mustSay && !removals) || !may('applyConfiguration')}
        >
          {busy ? words.shared.working : draft ? text.applyDraft : text.apply}
        </Button>
      </div>
    </Form>
  );
}
