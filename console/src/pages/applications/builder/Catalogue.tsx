import { Button, makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../../api/contract-types.ts';
import { Tabs } from '../../../components/Tabs.tsx';
import { words } from '../../../words.ts';

type Function = ReplyOf<'listFunctions'>['functions'][number];

const text = words.expressions;

const useStyles = makeStyles({
  choose: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', marginBottom: '8px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '360px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  what: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  example: { color: tokens.colorNeutralForeground2 },
  search: { maxWidth: 'none', minWidth: 0 },
});

interface CatalogueProps {
  readonly functions: readonly Function[];
  readonly attributes: readonly { readonly name: string; readonly type: string }[];
  readonly onFunction: (chosen: Function) => void;
  readonly onAttribute: (name: string) => void;
}

/** Functions and attributes, each with a button that inserts it where the cursor is. */
export function Catalogue({ functions, attributes, onFunction, onAttribute }: CatalogueProps) {
  const [tab, setTab] = useState('functions');
  const tabs = [
    { key: 'functions', label: text.functions, content: <Functions functions={functions} onChoose={onFunction} /> },
    {
      key: 'attributes',
      label: text.attributes,
      content: <Attributes attributes={attributes} onChoose={onAttribute} />,
    },
  ];
  return <Tabs label={text.catalogue} value={tab} onChange={setTab} tabs={tabs} />;
}

const groups = ['all', 'text', 'condition', 'values', 'number', 'date', 'roles'] as const;

function Functions({
  functions,
  onChoose,
}: {
  readonly functions: readonly Function[];
  readonly onChoose: (chosen: Function) => void;
}) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState<string>('all');
  const wanted = search.trim().toLowerCase();
  const found = functions.filter(
    (each) =>
      (group === 'all' || each.group === group) && `${each.name} ${each.summary}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <div className={styles.choose}>
        <SearchBox
          className={styles.search}
          aria-label={text.search}
          placeholder={text.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Select aria-label={text.group} value={group} onChange={(_, { value }) => setGroup(value)}>
          {groups.map((each) => (
            <option key={each} value={each}>
              {text.groups[each]}
            </option>
          ))}
        </Select>
      </div>
      <ul className={styles.list} aria-label={text.functions}>
        {found.map((each) => (
          <li key={each.name} className={styles.item}>
            <div className={styles.what}>
              <code className={styles.code}>{each.usage}</code>
              <Text size={200}>{each.summary}</Text>
              <code className={`${styles.code} ${styles.example}`}>
                {text.example(each.example.text, each.example.gives)}
              </code>
            </div>
            <Button size="small" aria-label={text.insertLabel(each.name)} onClick={() => onChoose(each)}>
              {text.insert}
            </Button>
          </li>
        ))}
        {found.length === 0 ? <li className={styles.item}>{text.nothingFound}</li> : null}
      </ul>
    </>
  );
}

function Attributes({
  attributes,
  onChoose,
}: {
  readonly attributes: CatalogueProps['attributes'];
  readonly onChoose: (name: string) => void;
}) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = attributes.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <>
      <div className={styles.choose}>
        <SearchBox
          className={styles.search}
          aria-label={text.search}
          placeholder={text.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </div>
      <ul className={styles.list} aria-label={text.attributes}>
        {found.map(({ name, type }) => (
          <li key={name} className={styles.item}>
            <div className={styles.what}>
              <code className={styles.code}>{`[${name}]`}</code>
              <Text size={200}>{type}</Text>
            </div>
            <Button size="small" aria-label={text.insertLabel(name)} onClick={() => onChoose(name)}>
              {text.insert}
            </Button>
          </li>
        ))}
        {found.length === 0 ? <li className={styles.item}>{text.nothingFound}</li> : null}
      </ul>
    </>
  );
}
