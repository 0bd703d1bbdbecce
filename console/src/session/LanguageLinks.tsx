import { Button, makeStyles } from '@fluentui/react-components';
import { language, languages, speak } from '../words/language.ts';
import { words } from '../words.ts';

const useStyles = makeStyles({ links: { display: 'flex', justifyContent: 'center', gap: '8px', paddingTop: '12px' } });

/** The languages, for who is not inside yet. */
export function LanguageLinks() {
  const styles = useStyles();
  return (
    <nav className={styles.links} aria-label={words.shell.language}>
      {Object.entries(languages).map(([tag, ownName]) => (
        <Button
          key={tag}
          appearance="transparent"
          size="small"
          lang={tag}
          aria-current={tag === language}
          disabled={tag === language}
          onClick={() => speak(tag)}
        >
          {ownName}
        </Button>
      ))}
    </nav>
  );
}
