import { makeStyles } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { words } from '../../words.ts';

const text = words.directory.import;

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '20px', maxHeight: '240px', overflowY: 'auto' },
});

const mostShown = 100;

type Problems = ReplyOf<'importDirectory'>['problems'];

/** How many rows are wrong: one may have several problems. */
export function wrongRows(problems: Problems): number {
  return new Set(problems.map(({ file, line }) => `${line} ${file}`)).size;
}

/** Rows of the files with what is wrong, each at its line. */
export function ImportProblems({ problems }: { readonly problems: Problems }) {
  const styles = useStyles();
  const more = problems.length - mostShown;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
    <ul className={styles.list} tabIndex={0}>
      {problems.slice(0, mostShown).map(({ file, line, column, message }) => (
        <li key={`${file} ${line} ${column} ${message}`}>
          {text.problem(file, line, column)}
          {message}
        </li>
      ))}
      {more > 0 ? <li>{text.moreProblems(more)}</li> : null}
    </ul>
  );
}
