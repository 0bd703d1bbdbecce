import { Checkbox, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { CallOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { CheckGroup } from '../../components/CheckGroup.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Job } from './provisioning-draft.ts';
import { refreshedByCycles } from './refreshed-by-cycles.ts';

type Scope = NonNullable<NonNullable<CallOf<'restartJob'>['body']>['reset']>[number];

const text = words.provisioning.restart;
const choices = ['Watermark', 'Escrows', 'QuarantineState', 'ForceDeletes'] as const;
const usual: ReadonlySet<Scope> = new Set<Scope>(['Watermark', 'Escrows', 'QuarantineState']);

interface RestartDialogProps {
  readonly params: { readonly application: string };
  readonly job: Job;
  readonly onClose: () => void;
}

/** What a restart forgets, each thing in words with its number; dropping links is confirmed with a tick. */
export function RestartDialog({ params, job, onClose }: RestartDialogProps) {
  const say = useToast();
  const [links, setLinks] = useState<'keep' | 'drop'>('keep');
  const [chosen, setChosen] = useState<ReadonlySet<Scope>>(usual);
  const [sure, setSure] = useState(false);
  const restart = useAct('restartJob', { refreshes: refreshedByCycles });
  const isFull = links === 'drop';
  const isDangerous = isFull || chosen.has('ForceDeletes');
  const named: readonly Scope[] = isFull ? ['Full', ...[...chosen].filter((scope) => !usual.has(scope))] : [...chosen];
  const run = async () => {
    const none: readonly Scope[] = ['None'];
    const body = { reset: [...(named.length === 0 ? none : named)], confirm: sure };
    if ((await restart.run({ params, body })) === undefined) return;
    say('success', words.provisioning.progress.restarted);
    onClose();
  };
  const toggle = (scope: Scope) => {
    const next = new Set(chosen);
    if (!next.delete(scope)) next.add(scope);
    setChosen(next);
  };
  const counts = { links: job.links, failed: job.failed, quarantined: job.quarantine !== null };
  return (
    <ConfirmDialog
      open
      title={text.title}
      confirm={words.provisioning.progress.restart}
      danger={isDangerous}
      busy={restart.busy}
      problem={restart.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{text.lead}</Text>
      <Field label={text.linksLabel}>
        <RadioGroup value={links} onChange={(_, { value }) => setLinks(value === 'drop' ? 'drop' : 'keep')}>
          <Radio value="keep" label={text.keep(counts.links)} />
          <Radio value="drop" label={text.drop(counts.links)} />
        </RadioGroup>
      </Field>
      <CheckGroup label={text.forget}>
        {choices.map((scope) => (
          <div key={scope}>
            <Checkbox
              label={text.scopes[scope](counts)}
              checked={chosen.has(scope) || (isFull && usual.has(scope))}
              disabled={isFull && usual.has(scope)}
              onChange={() => toggle(scope)}
            />
          </div>
        ))}
      </CheckGroup>
      {isFull ? <Notice intent="warning">{text.dropWarning}</Notice> : null}
      {isDangerous ? <Checkbox label={text.sure} checked={sure} onChange={() => setSure(!sure)} /> : null}
    </ConfirmDialog>
  );
}
