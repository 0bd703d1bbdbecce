import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Form } from '../../components/Form.tsx';
import { CheckField, SelectField, TextField } from '../../components/fields.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { SubjectHeld } from './SubjectHeld.tsx';
import type { Erased, Held, Whom } from './subject-state.ts';

const text = words.privacy;

/** What is held of a person, also of one who is gone: hand it out, or erase it. */
export function SubjectsPage() {
  const may = useMay();
  if (may('exportSubject')) return <Subjects />;
  return (
    <Page title={text.title}>
      <EmptyState title={text.refused} />
    </Page>
  );
}

function Subjects() {
  // An id alone: whoever is looked for by name stands in no address.
  const [asked] = useQueryPart('who');
  const [found, setFound] = useState<{ readonly whom: Whom; readonly held: Held } | undefined>(undefined);
  const [erased, setErased] = useState<Erased | undefined>(undefined);
  return (
    <Page
      title={text.title}
      lead={
        <>
          {text.lead} <LearnMore topic="privacy" />
        </>
      }
    >
      <LookUp
        asked={asked}
        onFound={(whom, held) => {
          setErased(undefined);
          setFound({ whom, held });
        }}
      />
      {erased === undefined ? null : <WhatWasErased erased={erased} />}
      {found === undefined ? null : (
        <SubjectHeld
          {...found}
          onErased={(what) => {
            setFound(undefined);
            setErased(what);
          }}
        />
      )}
    </Page>
  );
}

interface LookUpProps {
  readonly asked: string;
  readonly onFound: (whom: Whom, held: Held) => void;
}

function LookUp({ asked, onFound }: LookUpProps) {
  const tenants = useEndpoint('listTenants');
  const [who, setWho] = useState(asked);
  const [tenant, setTenant] = useState('');
  const [gone, setGone] = useState(false);
  const look = useAct('exportSubject');
  const customers = (tenants.data?.tenants ?? []).filter(({ kind }) => kind === 'customer');
  const submit = async () => {
    const whom = { who: who.trim(), ...(tenant === '' ? {} : { tenant }), ...(gone ? { gone } : {}) };
    const held = await look.run({ body: whom });
    if (held !== undefined) onFound(whom, held);
  };
  return (
    <Form problem={look.problem} label={text.look} onSubmit={() => void submit()}>
      <TextField name="who" label={text.who} hint={text.whoHint} required value={who} onChange={setWho} />
      {customers.length === 0 ? null : (
        <SelectField
          name="tenant"
          label={text.place}
          value={tenant}
          options={[
            { value: '', label: text.organisation },
            ...customers.map((each) => ({ value: each.tenant, label: each.tenant })),
          ]}
          onChange={setTenant}
        />
      )}
      <CheckField name="gone" label={text.gone} hint={text.goneHint} value={gone} onChange={setGone} />
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={look.busy}>
          {look.busy ? words.shared.working : text.look}
        </Button>
      </div>
    </Form>
  );
}

function WhatWasErased({ erased: { erased, rows, accounts } }: { readonly erased: Erased }) {
  const counts = Object.values(rows);
  const sum = counts.reduce((all, each) => all + each, 0);
  return (
    <Notice intent={accounts.length === 0 ? 'success' : 'warning'} title={text.erasedTitle}>
      {text.erased(erased, sum, counts.length)}
      {accounts.length === 0
        ? null
        : ` ${text.left(accounts.map(({ application, account }) => `${application} (${account})`).join(', '))}`}
    </Notice>
  );
}
