import { Button } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Page } from '../../components/Page.tsx';
import { words as general } from '../../words.ts';
import { ClientForm } from './ClientForm.tsx';
import { CreatedClient } from './CreatedClient.tsx';
import { newDraft } from './client-draft.ts';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.client;

/** *Add New Client*: the form; after Save, what must be copied now. */
export function NewClientPage() {
  const { admin, oauth, params } = useOrganisation();
  const navigate = useNavigate();
  const found = useEndpoint('listCredentials', { params });
  const create = useAct('createCredential', { refreshes: ['listCredentials'] });
  const trail = [
    { label: words.home.title, to: admin },
    { label: words.clients.title, to: oauth },
  ];
  const made = create.reply;
  if (made !== undefined) {
    return (
      <Page title={made.name} kind={text.kind} trail={trail}>
        <CreatedClient client={made} />
      </Page>
    );
  }
  const policy = found.data?.policy;
  return (
    <Page
      title={text.newTitle}
      lead={text.newLead}
      trail={trail}
      loading={policy === undefined}
      problem={found.error}
      onRetry={() => void found.refetch()}
    >
      {policy === undefined ? null : (
        <ClientForm
          policy={policy}
          start={newDraft(policy)}
          busy={create.busy}
          problem={create.problem}
          onSave={(body) => void create.run({ params, body: { ...body, withToken: false } })}
          buttons={<Button onClick={() => void navigate({ to: oauth })}>{general.shared.cancel}</Button>}
        />
      )}
    </Page>
  );
}
