import {
  ArrowClockwiseRegular,
  CheckmarkCircleRegular,
  DeleteRegular,
  PresenceBlockedRegular,
} from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { timeText } from '../../components/time-text.ts';
import { useParam } from '../../components/use-address.ts';
import { Facts } from '../../pages/directory/Facts.tsx';
import { words as general } from '../../words.ts';
import { useOrganisation } from './organisation.ts';
import { DeletePersonDialog, SwitchPersonDialog } from './PersonDialogs.tsx';
import { PersonState } from './PersonState.tsx';
import { attributesOf, nameOf } from './person.ts';
import { words } from './words.ts';

const text = words.person;

/** One person: profile, organisation, roles and groups, and the state. */
export function PersonPage() {
  const { admin, people, groups, params, can } = useOrganisation();
  const navigate = useNavigate();
  const shown = useEndpoint('getTenantUser', { params: { ...params, user: useParam('user') } });
  const [dialog, setDialog] = useState<'switch' | 'delete'>();
  const trail = [
    { label: words.home.title, to: admin },
    { label: words.people.title, to: people },
  ];
  const person = shown.data;
  if (person === undefined) {
    const title = shown.error === null ? general.shared.loading : text.missing;
    return <Page title={title} trail={trail} loading problem={shown.error} onRetry={() => void shown.refetch()} />;
  }
  const has = attributesOf(person);
  const edits = can('users') && person.state !== 'deleted';
  const commands = (
    <CommandBar>
      {edits ? (
        <Command
          label={person.active ? text.setInactive : text.setActive}
          icon={person.active ? <PresenceBlockedRegular /> : <CheckmarkCircleRegular />}
          onClick={() => setDialog('switch')}
        />
      ) : null}
      {edits ? <Command label={text.delete} icon={<DeleteRegular />} onClick={() => setDialog('delete')} /> : null}
      <Command label={general.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={() => void shown.refetch()} />
    </CommandBar>
  );
  const close = () => setDialog(undefined);
  return (
    <Page title={nameOf(person)} kind={text.kind} trail={trail} commands={commands}>
      {person.state === 'inactive' ? <Notice intent="warning">{text.inactiveNote}</Notice> : null}
      {person.state === 'deleted' ? <Notice intent="warning">{text.deletedNote}</Notice> : null}
      <Section title={text.profile}>
        <Facts
          facts={[
            fact(text.name, nameOf(person)),
            fact(text.email, person.userName),
            fact(text.title, has.title),
            fact(text.department, has.department),
            { label: text.state, value: <PersonState state={person.state} /> },
            { label: text.externalId, value: has.externalId === '' ? text.externalIdNone : has.externalId },
            fact(text.created, timeText(person.created)),
            fact(text.modified, timeText(person.modified)),
          ]}
        />
      </Section>
      <Section title={text.contact}>
        <Facts facts={[fact(text.workEmail, has.workEmail), fact(text.phones, has.phones.join(', '))]} />
      </Section>
      <Section title={text.work}>
        <Facts
          facts={[
            fact(text.division, has.division),
            {
              label: text.manager,
              value:
                person.manager === null ? (
                  general.shared.none
                ) : (
                  <Link to={`${people}/${person.manager.id}`}>{person.manager.name}</Link>
                ),
            },
            fact(text.employeeNumber, has.employeeNumber),
            fact(text.dateHire, has.dateHire),
            fact(text.skills, has.skills.join(', ')),
            fact(text.languages, has.languages.join(', ')),
          ]}
        />
      </Section>
      <Section title={text.access}>
        <Facts
          facts={[
            fact(text.roles, has.roles.join(', ')),
            {
              label: text.groups,
              value:
                person.groups.length === 0 ? general.shared.none : <GroupLinks base={groups} groups={person.groups} />,
            },
          ]}
        />
      </Section>
      <SwitchPersonDialog open={dialog === 'switch'} person={person} onClose={close} />
      <DeletePersonDialog
        open={dialog === 'delete'}
        person={person}
        onClose={close}
        onDeleted={() => navigate({ to: people })}
      />
    </Page>
  );
}

function fact(label: string, value: string) {
  return { label, value: value === '' ? general.shared.none : value };
}

interface GroupLinksProps {
  readonly base: string;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

function GroupLinks({ base, groups }: GroupLinksProps) {
  return groups.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index === 0 ? null : ', '}
      <Link to={`${base}/${id}`}>{name}</Link>
    </Fragment>
  ));
}
