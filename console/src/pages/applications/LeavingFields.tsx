import type { ReplyOf } from '../../api/contract-types.ts';
import { CheckField, SelectField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import type { ProvisioningDraft } from './provisioning-draft.ts';

const text = words.accounts;

type Leaving = ReplyOf<'getLeaving'>;

/** What is edited of it. */
export type LeavingDraft = Pick<ProvisioningDraft, 'outOfScope' | 'deleteFound' | 'groupMembers' | 'onMatch'>;

interface LeavingFieldsProps {
  /** What the application allows. */
  readonly leaving: Pick<Leaving, 'deleteLocked' | 'groupsStay'>;
  readonly draft: LeavingDraft;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<LeavingDraft>) => void;
}

/** What becomes of accounts whose person or group left, and of accounts that are found. */
export function LeavingFields({ leaving, draft, disabled, onChange }: LeavingFieldsProps) {
  const { deleteLocked, groupsStay } = leaving;
  const kinds = ['disable', 'delete', 'keep'] as const;
  return (
    <>
      <SelectField
        name="leaving.outOfScope"
        label={text.leaving}
        hint={deleteLocked === null ? text.leavingHint : text.deleteLocked(deleteLocked)}
        value={draft.outOfScope}
        disabled={disabled}
        onChange={(chosen) => onChange({ outOfScope: kinds.find((kind) => kind === chosen) ?? 'disable' })}
        options={kinds
          .filter((kind) => kind !== 'delete' || deleteLocked === null || draft.outOfScope === 'delete')
          .map((value) => ({ value, label: text.leavings[value] }))}
      />
      <CheckField
        name="leaving.deleteFound"
        label={text.deleteFound}
        hint={text.deleteFoundHint}
        value={draft.deleteFound}
        disabled={disabled}
        onChange={(deleteFound) => onChange({ deleteFound })}
      />
      {groupsStay ? (
        <SelectField
          name="leaving.groupMembers"
          label={text.groupMembers}
          value={draft.groupMembers}
          disabled={disabled}
          onChange={(chosen) => onChange({ groupMembers: chosen === 'leave' ? 'leave' : 'take-out' })}
          options={[
            { value: 'take-out', label: text.groupMembersKinds['take-out'] },
            { value: 'leave', label: text.groupMembersKinds.leave },
          ]}
        />
      ) : null}
      <SelectField
        name="leaving.onMatch"
        label={text.onMatch}
        value={draft.onMatch}
        disabled={disabled}
        onChange={(chosen) => onChange({ onMatch: chosen === 'report' ? 'report' : 'link' })}
        options={[
          { value: 'link', label: text.onMatches.link },
          { value: 'report', label: text.onMatches.report },
        ]}
      />
    </>
  );
}
