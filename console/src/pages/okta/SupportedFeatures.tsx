import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { FormSection } from '../applications/FormSection.tsx';

const text = words.okta.features;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', gap: '0 8px' },
  yes: { color: tokens.colorStatusSuccessForeground1 },
  no: { color: tokens.colorNeutralForeground3 },
  hint: { gridColumn: 2, color: tokens.colorNeutralForeground2 },
});

/** What the application supports, by the names of Okta's guides; what it does not, with the reason. */
export function SupportedFeatures({ application }: { readonly application: Application }) {
  const styles = useStyles();
  return (
    <FormSection title={text.title}>
      <ul className={styles.list}>
        {featuresOf(application).map(({ name, supported, hint }) => (
          <li key={name} className={styles.item}>
            {supported ? (
              <CheckmarkRegular role="img" aria-label={text.yes} fontSize={20} className={styles.yes} />
            ) : (
              <DismissRegular role="img" aria-label={text.no} fontSize={20} className={styles.no} />
            )}
            <Text weight="semibold">{name}</Text>
            <Text size={200} className={styles.hint}>
              {hint}
            </Text>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

function featuresOf({ name, groups, groupsNote }: Application) {
  return [
    { name: text.create, supported: true, hint: text.createHint(name) },
    { name: text.update, supported: true, hint: text.updateHint(name) },
    { name: text.disable, supported: true, hint: text.disableHint(name) },
    { name: text.restore, supported: true, hint: text.restoreHint },
    { name: text.push, supported: groups !== 'none', hint: groupsNote ?? text.pushHint(name) },
  ];
}
