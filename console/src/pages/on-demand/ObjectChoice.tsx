import { Field, makeStyles, Radio, RadioGroup, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { useSettled } from '../directory/use-settled.ts';

const text = words.onDemand;
/** As many of each are listed. */
const listed = 10;

/** Whom to provision: objectId, or a name as it was typed. */
export interface Chosen {
  readonly object: string;
  readonly kind: 'User' | 'Group' | undefined;
  readonly name: string;
}

const useStyles = makeStyles({
  search: { maxWidth: '100%' },
  list: { maxHeight: '280px', overflowY: 'auto' },
  sub: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface ObjectChoiceProps {
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen | undefined) => void;
}

/** Finds one user or group by the beginning of a name; an address may begin the search. */
export function ObjectChoice({ chosen, onChoose }: ObjectChoiceProps) {
  const styles = useStyles();
  const [asked] = useQueryPart('search');
  const [typed, setTyped] = useState(asked);
  const search = useSettled(typed.trim());
  const query = { search, count: listed };
  const groups = useEndpoint('listDirectoryGroups', { query }, { keepPrevious: true });
  const users = useEndpoint('listDirectoryUsers', { query }, { keepPrevious: true });
  const found: readonly (Chosen & { readonly detail: string })[] = [
    ...(users.data?.users ?? []).map(({ objectId, displayName, userPrincipalName }) => {
      const name = displayName ?? userPrincipalName;
      return { object: objectId, kind: 'User' as const, name, detail: userPrincipalName };
    }),
    ...(groups.data?.groups ?? []).map(({ objectId, displayName }) => {
      return { object: objectId, kind: 'Group' as const, name: displayName, detail: text.group };
    }),
    // The recycle bin is not searched as one types.
    ...(search === '' ? [] : [{ object: search, kind: undefined, name: text.typed(search), detail: text.typedHint }]),
  ];
  const choose = (object: string) => {
    const one = found.find((each) => each.object === object);
    if (one !== undefined) onChoose({ object: one.object, kind: one.kind, name: one.name });
  };
  return (
    <>
      <Field label={text.find} hint={text.findHint}>
        <SearchBox
          className={styles.search}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            onChoose(undefined);
          }}
          onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
        />
      </Field>
      <RadioGroup
        aria-label={text.find}
        className={styles.list}
        value={chosen?.object ?? ''}
        onChange={(_, { value }) => choose(value)}
      >
        {found.map((one) => (
          <Radio
            key={one.object}
            value={one.object}
            label={
              <>
                <Text>{one.name}</Text>
                <span className={styles.sub}>{one.detail}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </>
  );
}
