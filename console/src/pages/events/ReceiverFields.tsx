import type { CallOf } from '../../api/contract-types.ts';
import { CheckField, TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import type { Receiver } from './receiver-state.ts';

const { form: text } = words.receivers;

type Settings = NonNullable<CallOf<'setReceiver'>['body']>;

/** Settings of a webhook or event stream while they are edited. */
export interface ReceiverDraft {
  readonly kind: string;
  readonly url: string;
  readonly name: string;
  /** Types with blanks between. */
  readonly events: string;
  readonly object: boolean;
  readonly audience: string;
  /** Empty unless another one is typed: the stored one is never shown. */
  readonly authorization: string;
  readonly private: boolean;
}

export const noSettings: ReceiverDraft = {
  kind: 'webhook',
  url: '',
  name: '',
  events: '',
  object: true,
  audience: '',
  authorization: '',
  private: false,
};

/** The settings as they are stored. */
export function draftOf({ kind, url, name, events, object, audience, allowPrivateAddress }: Receiver): ReceiverDraft {
  const fixed = { kind, name, object, authorization: '', private: allowPrivateAddress };
  return { ...fixed, url: kind === 'poll' ? '' : url, events: events.join(' '), audience: audience ?? '' };
}

/** What is empty was not given. */
export function settingsOf({ kind, object, events, private: allowPrivateAddress, ...texts }: ReceiverDraft): Settings {
  const given = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
  return {
    name: given(texts.name),
    events: events.split(/[\s,]+/).filter((type) => type !== ''),
    ...(kind === 'push' || kind === 'poll' ? { audience: given(texts.audience) } : { object }),
    ...(kind === 'poll' ? {} : { url: given(texts.url), allowPrivateAddress }),
    ...(kind === 'push' ? { authorization: given(texts.authorization) } : {}),
  };
}

interface ReceiverFieldsProps {
  readonly draft: ReceiverDraft;
  /** It is there already: what is secret stays unless another is typed. */
  readonly stored?: boolean;
  readonly onChange: (part: Partial<ReceiverDraft>) => void;
}

/** The fields of a webhook or event stream, by its kind. */
export function ReceiverFields({ draft, stored = false, onChange }: ReceiverFieldsProps) {
  const webhook = draft.kind === 'webhook';
  return (
    <>
      {draft.kind === 'poll' ? null : (
        <TextField
          name="url"
          label={text.url}
          hint={text.urlHint}
          required
          value={draft.url}
          onChange={(url) => onChange({ url })}
        />
      )}
      {webhook ? null : (
        <TextField
          name="audience"
          label={text.audience}
          hint={text.audienceHint}
          required
          value={draft.audience}
          onChange={(audience) => onChange({ audience })}
        />
      )}
      {draft.kind === 'push' ? (
        <TextField
          name="authorization"
          type="password"
          label={text.authorization}
          hint={stored ? text.authorizationStored : text.authorizationHint}
          value={draft.authorization}
          onChange={(authorization) => onChange({ authorization })}
        />
      ) : null}
      <TextField
        name="name"
        label={text.name}
        hint={text.nameHint}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        name="events"
        label={text.events}
        hint={text.eventsHint}
        value={draft.events}
        onChange={(events) => onChange({ events })}
      />
      {webhook ? (
        <CheckField
          name="object"
          label={text.object}
          value={draft.object}
          onChange={(object) => onChange({ object })}
        />
      ) : null}
      {draft.kind === 'poll' ? null : (
        <CheckField
          name="allowPrivateAddress"
          label={text.private}
          hint={text.privateHint}
          value={draft.private}
          onChange={(allowed) => onChange({ private: allowed })}
        />
      )}
    </>
  );
}
