import { makeStyles, Text } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons';
import { words } from './words.ts';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    padding: '6px 16px',
    color: '#1b1a19',
    backgroundColor: '#ffe08a',
    borderBottom: '1px solid #c19c00',
  },
  icon: { flexShrink: 0 },
  text: { color: 'inherit' },
});

/** On every screen of a sandbox: that it is one. */
export function SandboxBanner({ product }: { readonly product: string }) {
  const styles = useStyles();
  return (
    <aside aria-label={words.sandbox} className={styles.banner}>
      <BeakerRegular aria-hidden fontSize={18} className={styles.icon} />
      <Text size={200} className={styles.text}>
        {words.banner(product)}
      </Text>
    </aside>
  );
}
