import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DocsLink } from '../../components/DocsLink.tsx';
import { logCodeAddress } from '../../components/docs-address.ts';
import { explained } from '../../components/explained.ts';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import type { Entry } from './EntryDetail.tsx';

const text = words.logs.entry;

const useStyles = makeStyles({
  code: {
    margin: 0,
    padding: '8px',
    overflowX: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  exchange: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '12px' },
});

/** What went wrong, what to do, and what went over the wire. */
export function EntryTroubleshooting({ entry }: { readonly entry: Entry }) {
  const { message, advice } = entry.body;
  const { additionalDetails, recommendedAction, title } = entry.detail.statusInfo;
  const told = explained(entry.code, { title: title ?? '', reason: additionalDetails, action: recommendedAction });
  const isBad = entry.status !== 'success';
  return (
    <>
      {isBad ? (
        <Notice intent={entry.status === 'failure' ? 'error' : 'warning'} title={text.whatHappened}>
          {message}
        </Notice>
      ) : (
        <Notice intent="success">{text.nothingWrong}</Notice>
      )}
      {isBad ? (
        <Facts
          facts={[
            // Where it is empty, what happened says itself what to do.
            ...(told.reason === '' ? [] : [{ label: text.meaning, value: told.reason }]),
            // What the application's answer calls for is more to the point than what its code does.
            ...(told.action === '' ? [] : [{ label: text.whatToDo, value: advice || told.action }]),
            ...(entry.code === null
              ? []
              : [{ label: text.code, value: title === null ? entry.code : `${told.title} (${entry.code})` }]),
          ]}
        />
      ) : null}
      {isBad && entry.code !== null ? (
        <Text as="p">
          <DocsLink to={logCodeAddress(entry.code)}>{words.help.ofError}</DocsLink>
        </Text>
      ) : null}
      <Exchanges exchanges={entry.body.exchanges} />
    </>
  );
}

/** What went over the wire, one after the other. */
export function Exchanges({ exchanges }: Pick<Entry['body'], 'exchanges'>) {
  const styles = useStyles();
  const numbered = exchanges.map((exchange, index) => ({ ...exchange, number: index + 1 }));
  if (exchanges.length === 0) return <Text>{text.noExchanges}</Text>;
  return (
    <>
      <Text as="h3" weight="semibold">
        {text.exchanges}
      </Text>
      <Accordion collapsible multiple>
        {numbered.map(({ number, method, url, status, request, response, milliseconds }) => (
          <AccordionItem key={number} value={number}>
            <AccordionHeader>
              {text.exchange(method, pathOf(url), status === undefined ? text.noAnswer : String(status))} ·{' '}
              {text.milliseconds(milliseconds)}
            </AccordionHeader>
            <AccordionPanel>
              <div className={styles.exchange}>
                <pre className={styles.code}>{url}</pre>
                <Part title={text.request} body={request} />
                <Part title={text.response} body={response} />
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </>
  );
}

/** The end of an address, which tells what was asked for. */
function pathOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.split('/').slice(-2).join('/');
}

function Part({ title, body }: { readonly title: string; readonly body: string | undefined }) {
  const styles = useStyles();
  if (body === undefined || body === '') return null;
  return (
    <div>
      <Text size={200} weight="semibold">
        {title}
      </Text>
      <pre className={styles.code}>{body}</pre>
    </div>
  );
}
