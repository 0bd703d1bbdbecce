import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Progress } from '../../components/Progress.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { FileDrop } from './FileDrop.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportReport } from './ImportReport.tsx';
import type { Upload } from './read-upload.ts';

const text = words.directory.import;
const ways = ['keep', 'disable', 'delete'] as const;
type Missing = (typeof ways)[number];

const useStyles = makeStyles({
  narrow: { maxWidth: '720px', display: 'flex', flexDirection: 'column', gap: '16px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
});

/** Files in, a preview of what they would change, and the import. */
export function ImportPage() {
  const styles = useStyles();
  const navigate = useNavigate();
  const may = useMay();
  const [files, setFiles] = useState<readonly Upload[]>([]);
  const [missing, setMissing] = useState<Missing>('keep');
  const [keepGoing, setKeepGoing] = useState(false);
  const preview = useAct('previewImport');
  const apply = useAct('importDirectory', {
    refreshes: ['listDirectoryUsers', 'listDirectoryGroups', 'listDirectoryMembers', 'getDirectoryUser'],
  });
  const running = useEndpoint(
    'getImport',
    {},
    { refresh: (now) => (apply.busy || now?.running === true ? 500 : false) },
  );
  const busy = preview.busy || apply.busy || running.data?.running === true;
  // What was previewed is no longer what would be imported.
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      preview.reset();
      apply.reset();
    };
  const body = { files: files.map(({ name, base64 }) => ({ name, base64 })), missing, keepGoing };
  const importNow = async (confirmed: boolean) => {
    void running.refetch();
    const seen = preview.reply?.seen;
    await apply.run({ body: { ...body, yes: confirmed, ...(seen === undefined ? {} : { seen }) } });
    void running.refetch();
  };
  // Somebody changed the directory since the preview: what would be done now is shown before it is done.
  const moved = apply.problem?.code === 'changed';
  const previewAgain = useEffectEvent(() => void preview.run({ body }));
  useEffect(() => {
    if (moved) previewAgain();
  }, [moved]);
  const startAgain = () => {
    setFiles([]);
    preview.reset();
    apply.reset();
  };

  if (apply.reply !== undefined) {
    return (
      <Page title={text.title}>
        <ImportReport report={apply.reply} />
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => void navigate({ to: '/directory/users' })}>
            {text.seeUsers}
          </Button>
          <Button onClick={startAgain}>{text.another}</Button>
        </div>
      </Page>
    );
  }
  return (
    <Page
      title={text.title}
      lead={
        <>
          {text.lead} <LearnMore topic="files" />
        </>
      }
    >
      <div className={styles.narrow}>
        {may('previewImport') ? null : <Notice intent="info">{text.notAllowed}</Notice>}
        <RunningImport now={running.data} />
        <FileDrop files={files} disabled={busy || !may('previewImport')} onChange={change(setFiles)} />
        <Field label={text.missing} hint={text.missingHint}>
          <RadioGroup
            value={missing}
            disabled={busy}
            onChange={(_, { value }) => change(setMissing)(ways.find((way) => way === value) ?? 'keep')}
          >
            {ways.map((way) => (
              <Radio key={way} value={way} label={text[way]} />
            ))}
          </RadioGroup>
        </Field>
        <Checkbox
          label={text.keepGoing}
          checked={keepGoing}
          disabled={busy}
          onChange={(_, { checked }) => change(setKeepGoing)(checked === true)}
        />
        <div className={styles.row}>
          <Button
            appearance={preview.reply === undefined ? 'primary' : 'secondary'}
            disabledFocusable={busy || files.length === 0}
            onClick={() => void preview.run({ body })}
          >
            {preview.busy ? text.previewing : text.preview}
          </Button>
          <Text size={200}>{text.previewHint}</Text>
        </div>
        <ProblemNotice problem={preview.problem ?? apply.problem} />
      </div>
      {preview.reply === undefined ? null : (
        <ImportPreview preview={preview.reply} busy={busy} onImport={(confirmed) => void importNow(confirmed)} />
      )}
    </Page>
  );
}

interface Running {
  readonly running: boolean;
  readonly applied: number;
  readonly total: number;
}

function RunningImport({ now }: { readonly now: Running | undefined }) {
  if (now === undefined || !now.running) return null;
  const known = now.total > 0;
  return (
    <>
      <Progress
        label={text.applying}
        share={known ? now.applied / now.total : undefined}
        {...(known ? { note: text.progress(now.applied, now.total) } : {})}
      />
      <Text size={200}>{text.running}</Text>
    </>
  );
}
