import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { NotThere } from '../../components/NotThere.tsx';
import { Page } from '../../components/Page.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useParam } from '../../components/use-address.ts';
import { said } from '../../said.ts';
import { words } from '../../words.ts';
import { TrySandbox } from '../sandboxes/TrySandbox.tsx';
import { KnownFacts } from './KnownFacts.tsx';
import { type Vocabulary, VocabularyField } from './VocabularyField.tsx';

type Entry = ReplyOf<'getGalleryEntry'>;

const { entry: text, gallery, all } = words.enterprise;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(260px, 1fr)',
    gap: '32px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  main: { display: 'flex', flexDirection: 'column', gap: '24px' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  tick: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0, alignSelf: 'center' },
  plain: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '6px' },
  prerequisite: { display: 'flex', flexDirection: 'column', gap: '2px' },
  detail: { color: tokens.colorNeutralForeground2 },
  add: {
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignSelf: 'start',
    '@media (max-width: 900px)': { order: -1, alignSelf: 'stretch' },
  },
});

const tones: Readonly<Record<Entry['prerequisites'][number]['state'], Tone>> = {
  met: 'good',
  open: 'warning',
  elsewhere: 'neutral',
};

/** The page of one application of the gallery. */
export function GalleryEntryPage() {
  const styles = useStyles();
  const key = useParam('key');
  const { data, error, refetch } = useEndpoint('getGalleryEntry', { params: { key } });
  if (data === undefined && error?.status === 400) {
    return <NotThere title={text.notFoundTitle} problem={error} list={{ label: gallery.title, to: '/gallery' }} />;
  }
  return (
    <Page
      title={data?.name ?? gallery.title}
      {...(data === undefined ? {} : { kind: gallery.provenance[data.provenance], lead: said(data.description) })}
      trail={[
        { label: all.title, to: '/applications' },
        { label: gallery.title, to: '/gallery' },
      ]}
      loading={data === undefined}
      problem={data === undefined ? error : null}
      onRetry={() => void refetch()}
    >
      {data === undefined ? null : (
        <div className={styles.columns}>
          <Facts entry={data} />
          <AddPanel entry={data} />
        </div>
      )}
    </Page>
  );
}

function Facts({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  return (
    <div className={styles.main}>
      {entry.alsoCalled.length === 0 ? null : (
        <Text className={styles.detail}>{text.alsoCalled(entry.alsoCalled.join(', '))}</Text>
      )}
      <Section title={text.capabilities}>
        <ul className={styles.list}>
          {entry.capabilities.map((capability) => (
            <li key={capability} className={styles.item}>
              <CheckmarkRegular aria-hidden className={styles.tick} />
              <span>{capability}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text.prerequisites}>
        <ul className={styles.list}>
          {entry.prerequisites.map((each) => (
            <li key={each.text} className={styles.prerequisite}>
              <span>{each.text}</span>
              <StatusBadge tone={tones[each.state]}>{each.detail ?? text.state[each.state]}</StatusBadge>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text.notes}>
        <ul className={styles.plain}>
          {entry.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Section>
      <KnownFacts entry={entry} />
      <Section title={text.changeLog}>
        {entry.changeLog.length === 0 ? (
          <Text className={styles.detail}>{text.noChanges}</Text>
        ) : (
          <ul className={styles.plain}>
            {entry.changeLog.map((change) => (
              <li key={change.date + change.text}>
                <time dateTime={change.date}>{change.date}</time> – {change.text}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Text as="h2" weight="semibold" size={400}>
        {title}
      </Text>
      {children}
    </section>
  );
}

function AddPanel({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const say = useToast();
  const [name, setName] = useState(entry.added.length === 0 ? entry.name : `${entry.name} ${entry.added.length + 1}`);
  const [vocabulary, setVocabulary] = useState<Vocabulary>('entra');
  const add = useAct('addApplication', { refreshes: ['listApplications', 'getGalleryEntry'] });
  const create = async () => {
    const made = await add.run({ body: { gallery: entry.key, name: name.trim(), vocabulary } });
    if (made === undefined) return;
    say('success', text.added(made.name));
    await navigate({ to: '/applications/$application', params: { application: String(made.application) } });
  };
  return (
    <aside className={styles.add} aria-label={text.add}>
      <Text as="h2" weight="semibold" size={400}>
        {text.add}
      </Text>
      <Form problem={add.problem} label={text.add} onSubmit={() => void create()}>
        <TextField name="name" label={text.name} hint={text.nameHint} value={name} onChange={setName} required />
        <VocabularyField value={vocabulary} onChange={setVocabulary} adding />
        <Button type="submit" appearance="primary" disabledFocusable={add.busy || name.trim() === ''}>
          {add.busy ? words.shared.working : text.create}
        </Button>
      </Form>
      <Text size={200} className={styles.detail}>
        {gallery.provenanceHint[entry.provenance]}
      </Text>
      <TrySandbox profile={entry.key} />
      {entry.added.length === 0 ? null : (
        <Text size={200}>
          {text.addedAlready}: {entry.added.join(', ')}
        </Text>
      )}
    </aside>
  );
}
