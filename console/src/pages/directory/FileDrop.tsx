import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular, DismissRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { type DragEvent, useRef, useState } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';
import { largestUpload, readUpload, type Upload } from './read-upload.ts';

const text = words.directory.import;

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '24px 16px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  input: { display: 'none' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  file: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { overflowWrap: 'anywhere' },
});

interface FileDropProps {
  readonly files: readonly Upload[];
  readonly disabled: boolean;
  readonly onChange: (files: readonly Upload[]) => void;
}

/** Takes up to two files, dropped or chosen. */
export function FileDrop({ files, disabled, onChange }: FileDropProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const take = async (chosen: readonly File[]) => {
    setWrong(undefined);
    if (disabled || chosen.length === 0) return;
    const read = await Promise.allSettled(chosen.map(readUpload));
    const failed = read.findIndex(({ status }) => status === 'rejected');
    if (failed >= 0) return setWrong(text.unreadable(chosen[failed]?.name ?? ''));
    const added = read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const names = new Set(added.map(({ name }) => name));
    const all = [...files.filter(({ name }) => !names.has(name)), ...added];
    if (all.length > 2) return setWrong(text.tooMany);
    if (all.reduce((sum, { size }) => sum + size, 0) > largestUpload) return setWrong(text.tooLarge);
    onChange(all);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button does the same */}
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <ArrowUploadRegular aria-hidden fontSize={28} />
        <Text>{text.drop}</Text>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/csv"
          multiple
          className={styles.input}
          aria-label={text.choose}
          onChange={({ target }) => {
            void take([...(target.files ?? [])]);
            target.value = '';
          }}
        />
        <Button disabled={disabled} onClick={() => input.current?.click()}>
          {text.choose}
        </Button>
      </div>
      {wrong === undefined ? null : <Notice intent="error">{wrong}</Notice>}
      {files.length === 0 ? null : (
        <ul className={styles.list} aria-label={text.files}>
          {files.map(({ name, size }) => (
            <li key={name} className={styles.file}>
              <DocumentTableRegular aria-hidden fontSize={20} />
              <Text className={styles.name}>{name}</Text>
              <Text size={200}>{text.size(size)}</Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={text.removeFile(name)}
                disabled={disabled}
                onClick={() => onChange(files.filter((each) => each.name !== name))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
