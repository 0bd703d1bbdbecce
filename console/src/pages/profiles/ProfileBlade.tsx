import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { Blade } from '../../components/Blade.tsx';
import { keepFile } from '../../components/keep-file.ts';
import { Pending } from '../../components/Pending.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';

const text = words.profiles;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', flexShrink: 0 },
  file: {
    margin: 0,
    padding: '12px',
    minWidth: 'max-content',
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface ProfileBladeProps {
  readonly profile: ReplyOf<'listProfiles'>['profiles'][number];
  readonly onClose: () => void;
}

/** A profile as the file that says it, to keep, and to remove where it is one's own. */
export function ProfileBlade({ profile: { key, name, own }, onClose }: ProfileBladeProps) {
  const styles = useStyles();
  const [removing, setRemoving] = useState(false);
  const { data, error, refetch } = useEndpoint('getProfile', { params: { profile: key } });
  const removes = useMay()('removeProfile') && own;
  const footer = (
    <>
      <Button disabledFocusable={data === undefined} onClick={() => keepFile([data?.text ?? ''], key, 'yaml')}>
        {text.download}
      </Button>
      {removes ? <Button onClick={() => setRemoving(true)}>{text.remove}</Button> : null}
    </>
  );
  return (
    <Blade open title={name} size="large" onClose={onClose} footer={footer}>
      {data === undefined ? (
        <Pending problem={error} onRetry={() => void refetch()} />
      ) : (
        <>
          {data.changed === null || data.changedBy === null ? null : (
            <Text>{text.changed(timeText(data.changed), data.changedBy)}</Text>
          )}
          {/* What scrolls sideways must be reached by keyboard. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <section className={styles.scroll} tabIndex={0} aria-label={text.file}>
            <pre className={styles.file}>{data.text}</pre>
          </section>
        </>
      )}
      <AskAct
        open={removing}
        title={text.removeTitle(name)}
        confirm={text.remove}
        danger
        act="removeProfile"
        call={{ params: { profile: key } }}
        done={text.removed(name)}
        refreshes={['listProfiles']}
        onDone={onClose}
        onClose={() => setRemoving(false)}
      >
        {text.removeText}
      </AskAct>
    </Blade>
  );
}
