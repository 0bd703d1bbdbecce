import { Button } from '@fluentui/react-components';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Notice } from '../components/Notice.tsx';
import { Page } from '../components/Page.tsx';
import { words } from '../words.ts';

/** In place of a page that failed: what happened, and the way on. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  return (
    <Page title={words.problems.pageTitle}>
      <Notice
        intent="error"
        title={error instanceof Error ? error.message : String(error)}
        action={<Button onClick={reset}>{words.shared.retry}</Button>}
      >
        {words.problems.pageAdvice}
      </Notice>
    </Page>
  );
}
