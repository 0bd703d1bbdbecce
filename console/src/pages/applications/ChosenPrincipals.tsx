import { Button, Field, makeStyles, Text } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { words } from '../../words.ts';
import type { Principal } from './PrincipalFinder.tsx';

const text = words.enterprise.assignments;

const useStyles = makeStyles({
  chosen: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  one: { display: 'flex', flexDirection: 'column', gap: '4px' },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  name: {
    flexGrow: 1,
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
});

interface ChosenPrincipalsProps {
  readonly chosen: readonly Principal[];
  readonly onToggle: (one: Principal) => void;
  /** What is to be said of each. */
  readonly about?: (one: Principal) => ReactNode;
}

/** Users and groups that were chosen, each of which can be taken out again; nothing while there are none. */
export function ChosenPrincipals({ chosen, onToggle, about }: ChosenPrincipalsProps) {
  const styles = useStyles();
  if (chosen.length === 0) return null;
  return (
    <Field label={text.chosen}>
      <ul className={styles.chosen}>
        {chosen.map((one) => (
          <li key={one.objectId} className={styles.one}>
            <span className={styles.head}>
              <Text weight="semibold" className={styles.name} title={one.name}>
                {one.name}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={text.takeOut(one.name)}
                onClick={() => onToggle(one)}
              />
            </span>
            {about?.(one)}
          </li>
        ))}
      </ul>
    </Field>
  );
}
