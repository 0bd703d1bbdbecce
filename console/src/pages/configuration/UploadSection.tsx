import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Notice } from '../../components/Notice.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { FormSection } from '../applications/FormSection.tsx';
import { refreshedByVersions } from '../versions/version-state.ts';
import { ApplyForm, type Handed } from './ApplyForm.tsx';
import { DifferencesTable } from './DifferencesTable.tsx';
import { FileMistakes } from './FileMistakes.tsx';
import { Outcome } from './Outcome.tsx';

const text = words.configFile;
const largest = 5_000_000;

interface Chosen {
  readonly name: string;
  readonly text: string;
}

/** A file in: what it would change, and then all of it or nothing. */
export function UploadSection() {
  const may = useMay();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<Chosen | undefined>(undefined);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [prune, setPrune] = useState(false);
  const [draft, setDraft] = useState(false);
  const diff = useAct('diffConfiguration');
  const apply = useAct('applyConfiguration', { refreshes: ['listApplications', ...refreshedByVersions] });
  const forget = () => {
    diff.reset();
    apply.reset();
  };
  const show = async (chosen: Chosen, removesOthers: boolean) => {
    forget();
    await diff.run({ body: { text: chosen.text, prune: removesOthers } });
  };
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setWrong(undefined);
    setFile(undefined);
    forget();
    if (chosen.size > largest) return setWrong(text.upload.tooLarge);
    const read = await chosen.text().catch(() => undefined);
    if (read === undefined) return setWrong(text.upload.unreadable(chosen.name));
    const taken = { name: chosen.name, text: read };
    setFile(taken);
    await show(taken, prune);
  };
  const applyNow = async ({ secrets, note, removals }: Handed) => {
    if (file === undefined || diff.reply === undefined) return;
    const noted = note.trim() === '' ? {} : { note };
    const body = { text: file.text, prune, draft, secrets, removals, basis: diff.reply.basis, ...noted };
    await apply.run({ body });
  };
  const busy = diff.busy || apply.busy;
  if (apply.reply !== undefined) return <Outcome reply={apply.reply} draft={draft} onAgain={forget} />;
  return (
    <>
      <FormSection title={text.upload.title} lead={text.upload.lead}>
        <input
          ref={input}
          type="file"
          accept=".yaml,.yml,application/yaml"
          hidden
          aria-label={text.upload.choose}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
        <div>
          <Button disabledFocusable={busy || !may('diffConfiguration')} onClick={() => input.current?.click()}>
            {text.upload.choose}
          </Button>
        </div>
        {file === undefined ? null : <Text>{text.upload.chosen(file.name)}</Text>}
        {wrong === undefined ? null : <Notice intent="error">{wrong}</Notice>}
        <Checkbox
          label={text.upload.draft}
          checked={draft}
          disabled={busy}
          onChange={(_, { checked }) => {
            setDraft(checked === true);
            if (!prune || file === undefined) return;
            // No application goes by a draft.
            setPrune(false);
            void show(file, false);
          }}
        />
        <Checkbox
          label={text.upload.prune}
          checked={prune}
          disabled={busy || draft}
          onChange={(_, { checked }) => {
            setPrune(checked === true);
            if (file !== undefined) void show(file, checked === true);
          }}
        />
        {file === undefined ? null : (
          <div>
            <Button disabledFocusable={busy} onClick={() => void show(file, prune)}>
              {diff.reply === undefined ? text.upload.show : text.upload.again}
            </Button>
          </div>
        )}
      </FormSection>
      <FileMistakes problem={diff.problem} />
      {diff.reply === undefined ? null : <DifferencesTable differences={diff.reply} />}
      {diff.reply === undefined || diff.reply.changes.length === 0 ? null : (
        <ApplyForm
          key={diff.reply.basis}
          differences={diff.reply}
          draft={draft}
          busy={busy}
          problem={apply.problem}
          onApply={(handed) => void applyNow(handed)}
        />
      )}
    </>
  );
}
