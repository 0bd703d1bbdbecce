import { Checkbox, Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { words } from '../../words.ts';
import { useSettled } from '../directory/use-settled.ts';

const text = words.enterprise.assignments;
/** As many of each are listed. */
const listed = 20;

/** A user or group of the directory, as one chooses it. */
export interface Principal {
  readonly objectId: string;
  readonly type: 'User' | 'Group';
  readonly name: string;
  readonly detail: string;
}

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '212px', overflowY: 'auto' },
  search: { maxWidth: '100%' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sub: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface PrincipalFinderProps {
  /** Default both. */
  readonly kind?: Principal['type'];
  readonly chosen: readonly Principal[];
  readonly onToggle: (one: Principal) => void;
}

/** Finds users and groups by the beginning of a name. */
export function PrincipalFinder({ kind, chosen, onToggle }: PrincipalFinderProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const query = { search, count: listed };
  const groups = useEndpoint('listDirectoryGroups', { query }, { keepPrevious: true, enabled: kind !== 'User' });
  const users = useEndpoint('listDirectoryUsers', { query }, { keepPrevious: true, enabled: kind !== 'Group' });
  const found: readonly Principal[] = [
    ...(groups.data?.groups ?? []).map(({ objectId, displayName }) => {
      return { objectId, type: 'Group' as const, name: displayName, detail: text.group };
    }),
    ...(users.data?.users ?? []).map(({ objectId, displayName, userPrincipalName }) => {
      return { objectId, type: 'User' as const, name: displayName ?? userPrincipalName, detail: userPrincipalName };
    }),
  ];
  const isChosen = (one: Principal) => chosen.some(({ objectId }) => objectId === one.objectId);
  const looked = (kind === 'User' || groups.isSuccess) && (kind === 'Group' || users.isSuccess);
  const label = kind === undefined ? text.find : text.findOne[kind];
  return (
    <>
      <Field label={label} hint={text.findHint}>
        <SearchBox
          className={styles.search}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
        />
      </Field>
      {found.length === 0 && looked ? (
        <Text>{kind === 'Group' ? text.noGroupFound : text.nobodyFound}</Text>
      ) : (
        <ul className={styles.list} aria-label={label}>
          {found.map((one) => (
            <li key={one.objectId} className={styles.item}>
              <Checkbox
                checked={isChosen(one)}
                onChange={() => onToggle(one)}
                label={
                  <>
                    {one.name}
                    <span className={styles.sub}>{one.detail}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
