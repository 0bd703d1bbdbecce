import { Button, Checkbox, makeStyles, Tag, TagGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const text = words.directory.group;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sub: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: 'block' },
  tags: { flexWrap: 'wrap', gap: '4px' },
});

interface Candidate {
  readonly objectId: string;
  readonly name: string;
  readonly sub: string;
}

/** Finds users and groups and adds them to a group. */
export function AddMembersBlade({ group, onClose }: { readonly group: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const say = useToast();
  const [search, setSearch] = useState('');
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Candidate>>(new Map<string, Candidate>());
  const add = useAct('addDirectoryMember', {
    refreshes: ['listDirectoryMembers', 'listDirectoryGroups', 'getDirectoryGroup', 'getDirectoryUser'],
  });
  const found = useCandidates(search, group);
  const toggle = (candidate: Candidate) =>
    setChosen((before) => {
      const next = new Map(before);
      if (!next.delete(candidate.objectId)) next.set(candidate.objectId, candidate);
      return next;
    });
  const run = async () => {
    setBusy(true);
    let done = 0;
    for (const candidate of chosen.values()) {
      if ((await add.run({ params: { group, member: candidate.objectId } })) === undefined) break;
      done += 1;
    }
    setBusy(false);
    if (done > 0) say('success', text.added(done));
    if (done === chosen.size) onClose();
  };
  const footer = (
    <>
      <Button appearance="primary" disabledFocusable={busy || chosen.size === 0} onClick={() => void run()}>
        {busy ? words.shared.working : text.add}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.pickTitle} onClose={onClose} footer={footer}>
      <ProblemNotice problem={add.problem ?? found.problem} />
      <SearchField label={text.pickSearch} value={search} onSearch={setSearch} />
      <Text size={200} aria-live="polite">
        {text.picked(chosen.size)}
      </Text>
      {chosen.size === 0 ? null : (
        <TagGroup
          className={styles.tags}
          aria-label={text.picked(chosen.size)}
          onDismiss={(_, { value }) => setChosen(new Map([...chosen].filter(([id]) => id !== value)))}
        >
          {[...chosen.values()].map(({ objectId, name }) => (
            <Tag key={objectId} value={objectId} dismissible size="small">
              {name}
            </Tag>
          ))}
        </TagGroup>
      )}
      {found.none ? <Text>{text.pickNone}</Text> : null}
      <ul className={styles.list} aria-label={text.pickResults}>
        {found.candidates.map((candidate) => (
          <li key={candidate.objectId} className={styles.item}>
            <Checkbox
              checked={chosen.has(candidate.objectId)}
              onChange={() => toggle(candidate)}
              label={
                <>
                  {candidate.name}
                  <span className={styles.sub}>{candidate.sub}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </Blade>
  );
}

const shownOfEach = 20;

/** The first users and groups that a search finds; without one, the first there are. */
function useCandidates(search: string, group: string) {
  const query = { search, count: shownOfEach };
  const users = useEndpoint('listDirectoryUsers', { query }, { keepPrevious: true });
  const groups = useEndpoint('listDirectoryGroups', { query }, { keepPrevious: true });
  const candidates: readonly Candidate[] = [
    ...(users.data?.users ?? []).map(({ objectId, displayName, userPrincipalName }) => ({
      objectId,
      name: displayName ?? userPrincipalName,
      sub: userPrincipalName,
    })),
    ...(groups.data?.groups ?? [])
      .filter(({ objectId }) => objectId !== group)
      .map(({ objectId, displayName }) => ({ objectId, name: displayName, sub: text.nested })),
  ];
  return {
    candidates,
    none: candidates.length === 0 && users.isSuccess && groups.isSuccess,
    problem: users.error ?? groups.error,
  };
}
