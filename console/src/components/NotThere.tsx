import { Text } from '@fluentui/react-components';
import type { Problem } from '../api/problem.ts';
import type { Crumb } from './Crumbs.tsx';
import { Link } from './Link.tsx';
import { Page } from './Page.tsx';

interface NotThereProps {
  /** What was looked for and is not there: "User not found". */
  readonly title: string;
  readonly problem: Problem;
  /** The list it would be in. */
  readonly list: Required<Crumb>;
}

/** The page of something that does not exist, or not for who asks: what the server says of it, and the way to the list. */
export function NotThere({ title, problem, list }: NotThereProps) {
  return (
    <Page title={title} trail={[list]}>
      <Text as="p">{[problem.message, problem.advice].filter((text) => text !== undefined).join(' ')}</Text>
      <Link to={list.to}>{list.label}</Link>
    </Page>
  );
}
