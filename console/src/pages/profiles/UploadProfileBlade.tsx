import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { FileMistakes } from '../configuration/FileMistakes.tsx';

const text = words.profiles.upload;
const largest = 300_000;

/** A profile file in: what is wrong with it at its line and column, what it would do, and then it counts. */
export function UploadProfileBlade({ onClose }: { readonly onClose: () => void }) {
  const say = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | undefined>(undefined);
  const [tooLarge, setTooLarge] = useState(false);
  const check = useAct('applyProfile');
  const apply = useAct('applyProfile', { refreshes: ['listProfiles', 'getProfile', 'listTenants', 'getTenant'] });
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    check.reset();
    apply.reset();
    const read = await chosen.text();
    setTooLarge(read.length > largest);
    setFile(read.length > largest ? undefined : { name: chosen.name, text: read });
    if (read.length <= largest) await check.run({ body: { text: read, dryRun: true } });
  };
  const applyNow = async () => {
    if (file === undefined) return;
    const done = await apply.run({ body: { text: file.text } });
    if (done === undefined) return;
    say('success', text.applied(done.name));
    onClose();
  };
  const { reply } = check;
  const applies = reply !== undefined && reply.outcome !== 'same';
  const footer = (
    <>
      <Button appearance="primary" disabledFocusable={!applies || apply.busy} onClick={() => void applyNow()}>
        {apply.busy ? words.shared.working : text.apply}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.title} size="large" onClose={onClose} footer={footer}>
      <Text>{text.lead}</Text>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,application/yaml"
        hidden
        aria-label={text.choose}
        onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = '';
        }}
      />
      <div>
        <Button disabledFocusable={check.busy || apply.busy} onClick={() => input.current?.click()}>
          {check.busy ? text.checking : text.choose}
        </Button>
      </div>
      {file === undefined ? null : <Text>{text.chosen(file.name)}</Text>}
      {tooLarge ? <Notice intent="error">{text.tooLarge}</Notice> : null}
      {reply === undefined ? null : (
        <Notice intent={applies ? 'success' : 'info'} title={text.good}>
          {text.outcome[reply.outcome](reply.name)}
        </Notice>
      )}
      <FileMistakes problem={check.problem ?? apply.problem} />
    </Blade>
  );
}
