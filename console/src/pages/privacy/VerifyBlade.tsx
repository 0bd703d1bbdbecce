import { makeStyles, Spinner, TableCell, TableRow, Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Section } from '../../components/Section.tsx';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { placeText } from '../audit/act-text.ts';

const text = words.privacy.verify;

const useStyles = makeStyles({ hash: { overflowWrap: 'anywhere' } });

/** Checks the audit's chain, and says in words what was found. */
export function VerifyBlade({ onClose }: { readonly onClose: () => void }) {
  const verified = useEndpoint('verifyAudit');
  const { data, error, isFetching } = verified;
  return (
    <Blade open size="large" title={text.title} onClose={onClose}>
      <Text as="p">{text.lead}</Text>
      <ProblemNotice problem={error ?? undefined} onRetry={() => void verified.refetch()} />
      {isFetching ? <Spinner label={text.reading} labelPosition="after" size="small" /> : null}
      {data === undefined || isFetching ? null : <Result verified={data} />}
    </Blade>
  );
}

function Result({ verified: { intact, entries, tenants } }: { readonly verified: ReplyOf<'verifyAudit'> }) {
  const styles = useStyles();
  const { columns } = text;
  const findings = tenants.flatMap(({ tenant, problems }) => problems.map((problem) => ({ tenant, ...problem })));
  return (
    <>
      {intact ? (
        <Notice intent="success" title={text.intact}>
          {text.intactText(entries)}
        </Notice>
      ) : (
        <Notice intent="error" title={text.broken}>
          {text.brokenText(findings.length)}
        </Notice>
      )}
      {findings.length === 0 ? null : (
        <Section title={text.findings}>
          <ul>
            {findings.map(({ tenant, position, kind, message }) => (
              <li key={`${tenant} ${position} ${kind}`}>
                {placeText(tenant)}: {message}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text.chains}>
        <PlainTable
          label={text.chains}
          headers={[columns.place, columns.entries, columns.cut, columns.redacted, columns.head]}
          widths={[undefined, '70px', '110px', '80px', '45%']}
        >
          {tenants.map(({ tenant, head, ...counts }) => (
            <TableRow key={tenant}>
              <TableCell>{placeText(tenant)}</TableCell>
              <TableCell>{counts.entries.toLocaleString(language)}</TableCell>
              <TableCell>{counts.cut.toLocaleString(language)}</TableCell>
              <TableCell>{counts.redacted.toLocaleString(language)}</TableCell>
              <TableCell>
                <code className={styles.hash}>{head}</code>
              </TableCell>
            </TableRow>
          ))}
        </PlainTable>
        <Text size={200}>{text.heads}</Text>
      </Section>
    </>
  );
}
