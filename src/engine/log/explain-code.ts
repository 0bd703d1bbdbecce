/** What a code of the provisioning log means, and what to do about it. */
export interface ExplainedCode {
  readonly title: string;
  readonly reason: string;
  /** Empty when nothing is to be done. */
  readonly action: string;
  /** Whose it is: `failure` is the target's or ours, `nonServiceFailure` the directory's or configuration's, `success` is none. */
  readonly category: 'failure' | 'nonServiceFailure' | 'success';
}

type Category = ExplainedCode['category'];
type Row = readonly [title: string, reason: string, action: string, category: Category];

const data = 'nonServiceFailure';

/** Every code that an entry of the log may carry. */
export const codes: Readonly<Record<string, Row>> = {
  // Skipped.
  purged: ['Deleted for good', 'It was deleted from the directory for good.', '', 'success'],
  deleted: [
    'In the recycle bin',
    'It is in the recycle bin of the directory.',
    'Restore it there if it is to be provisioned.',
    'success',
  ],
  unassigned: [
    'Not assigned',
    'Neither it nor a group it is a member of is assigned to the application.',
    'Assign it under Users and groups, or set the scope to all users and groups.',
    data,
  ],
  'not-effectively-entitled': [
    'Not effectively entitled',
    'It holds only roles that entitle to nothing, such as Default Access.',
    'Assign it with another role under Users and groups.',
    data,
  ],
  'filtered-out': [
    'Not in scope',
    'A scoping filter leaves it out.',
    'Look at the scoping filters of the mapping, or change the attribute they ask for.',
    'success',
  ],
  'account-disabled': [
    'Disabled in the directory',
    'Its accountEnabled is False.',
    'Enable the user in the directory if an account is wanted.',
    'success',
  ],
  'not-mapped': [
    'Not mapped',
    'The mapping of this kind of object is switched off.',
    'Enable the mapping under Provisioning › Mappings.',
    'success',
  ],
  'in-sync': ['Redundant export', 'The application already has these values.', '', 'success'],
  'required-missing': [
    'Required value missing',
    'The application needs a value that the mapping does not give.',
    'Fill the attribute in the directory, or map it from something else.',
    data,
  ],
  'matching-value-missing': [
    'Matching value missing',
    'No matching attribute has a value, so it can neither be found nor told apart.',
    'Fill the matching attribute in the directory.',
    data,
  ],
  'create-off': [
    'Creating is off',
    'The mapping has Create unticked.',
    'Tick Create under Target Object Actions (in Okta’s words: Create Users), or make the account by hand: it is linked in the next cycle.',
    'success',
  ],
  'assigned-before': [
    'Assigned before accounts were made',
    'User was assigned this application before Provisioning was enabled and not provisioned in the downstream application.',
    'Click Provision User under Assignments, or under Tasks.',
    data,
  ],
  'push-inactive': [
    'Push is inactive',
    'The push of this group was deactivated: the group and its members are left in the application as they are.',
    'Activate it under Push Groups if it is to be kept in step again.',
    'success',
  ],
  'assigned-only': [
    'Assigned, not pushed',
    'The group is assigned, so its members get accounts; the group itself is not pushed, as in Okta.',
    'Push it under Push Groups, or have assigned groups pushed there, too.',
    data,
  ],
  'push-ended': [
    'Unlinked under Push Groups',
    'The group was unlinked: it is not pushed, whatever assigns it or takes it in.',
    'Push it again under Push Groups if it is to be kept in step.',
    data,
  ],
  'create-by-hand': [
    'Made by hand',
    'The application lets nobody create it from outside.',
    'Make it in the application under the same name: it is linked in the next cycle.',
    data,
  ],
  'update-off': [
    'Updating is off',
    'The mapping has Update unticked.',
    'Tick Update under Target Object Actions (in Okta’s words: Update User Attributes) if changes are to be written.',
    'success',
  ],
  'disable-off': [
    'Disabling is off',
    'The mapping keeps accounts from being disabled, and from being enabled again.',
    'Tick Deactivate Users under To App (in Entra’s words: Disable under Target Object Actions) if it is to be done.',
    'success',
  ],
  'delete-off': [
    'Deleting is off',
    'The mapping has Delete unticked; the account stays as it is.',
    'Remove it in the application by hand if it is to go.',
    'success',
  ],
  'out-of-scope-kept': [
    'Kept though out of scope',
    'Objects that leave the scope are left as they are.',
    'Change Out of scope under Provisioning › Settings if accounts are to be disabled.',
    'success',
  ],
  'already-gone': ['Already gone', 'Its account is gone from the application.', '', 'success'],
  protected: [
    'Protected account',
    'The account is protected: it is never written to.',
    'Take it off the protected accounts if it is to be provisioned.',
    'success',
  ],
  // Conflicts.
  ambiguous: [
    'Duplicate target entries',
    'The matching attribute found more than one account.',
    'Leave one account with that value in the application, or match on another attribute.',
    data,
  ],
  claimed: [
    'Duplicate source entries',
    'The account is linked to another object of the directory.',
    'Give the two objects different values of the matching attribute, or unlink one.',
    data,
  ],
  held: [
    'Held for a person',
    'So much of this kind would be done at once that it waits until somebody decides.',
    'Look at Held changes: allow them, or repair the cause and reject them.',
    data,
  ],
  'no-unique-value': [
    'No value is free',
    'Every value that SelectUniqueValue may choose belongs to another account.',
    'Give the mapping one more value to choose from, or free one in the application; it is tried again by itself.',
    data,
  ],
  // Failures of the target: the closed taxonomy.
  'invalid-url': [
    'Invalid address',
    'The Tenant URL is no address that can be called.',
    'Correct the Tenant URL under Admin Credentials.',
    data,
  ],
  'forbidden-address': [
    'Forbidden address',
    'The application lies at an internal address, which is forbidden unless it is allowed.',
    'Allow a private address under Properties if that is meant.',
    data,
  ],
  unresolvable: [
    'Unknown host',
    'The name of the application’s server cannot be resolved.',
    'Look at the Tenant URL and at the name service of this machine.',
    'failure',
  ],
  refused: [
    'Connection refused',
    'Nothing listens at the application’s address.',
    'Find out whether the application is up.',
    'failure',
  ],
  tls: [
    'Certificate refused',
    'The application’s certificate cannot be trusted.',
    'Have the certificate mended, or name its authority in outboundCa.',
    'failure',
  ],
  redirect: [
    'Redirected',
    'The application sends us elsewhere; redirects are not followed.',
    'Enter the address it redirects to as Tenant URL, if that is its own.',
    data,
  ],
  'timeout-unknown': [
    'Timeout',
    'No answer came in time: whether it was done is not known. It is matched before it is tried again.',
    'Nothing, unless it stays so: then ask the application’s vendor.',
    'failure',
  ],
  unavailable: [
    'Service unavailable',
    'The application is out of order or answered with an error of its own.',
    'Nothing, unless it stays so: it is tried again by itself.',
    'failure',
  ],
  unauthorized: [
    'Invalid credentials',
    'The application refused the credentials.',
    'Enter a new secret under Admin Credentials and test the connection.',
    data,
  ],
  forbidden: [
    'Insufficient rights',
    'The credentials do not permit this.',
    'Give the credentials the right in the application.',
    data,
  ],
  throttled: [
    'Too many requests',
    'The application wants fewer requests.',
    'Nothing: it is asked again when it permits. Lower the rate of the application if this stays.',
    'failure',
  ],
  'not-found': [
    'Not found',
    'The application does not know the object.',
    'Nothing: it is matched again in the next cycle.',
    'failure',
  ],
  conflict: [
    'Entry conflict',
    'The application says that there is such an object already, and matching does not find it.',
    'Look for an account with that name or address in the application, also among deleted ones.',
    data,
  ],
  precondition: [
    'Changed meanwhile',
    'Somebody changed the account at the same time.',
    'Nothing: it is read and tried again.',
    'failure',
  ],
  invalid: [
    'Unprocessable entity',
    'The application refused the values.',
    'Correct the value that it names, in the directory or in the mapping.',
    data,
  ],
  'invalid-filter': [
    'Incompatible filtering',
    'The application cannot search by the matching attribute.',
    'Choose a matching attribute that it can filter by.',
    data,
  ],
  unsupported: [
    'Not implemented',
    'The application cannot do this.',
    'Switch the action off in the mapping, or do it by hand.',
    data,
  ],
  protocol: [
    'Protocol violation',
    'The application’s answer is not SCIM as it should be.',
    'Show the exchange in this entry to the application’s vendor.',
    'failure',
  ],
  internal: ['Internal error', 'An error of Rollcall.', 'It goes on by itself; report it if it comes back.', 'failure'],
  'reference-unresolved': [
    'Unresolved reference',
    'Whom it refers to has no account yet.',
    'Nothing: it is written once the other is provisioned.',
    'success',
  ],
};

/** What a code means; an unknown one stands for itself. */
export function explainCode(code: string): ExplainedCode {
  const row = Object.hasOwn(codes, code) ? codes[code] : undefined;
  if (row === undefined) return { title: code, reason: '', action: '', category: 'failure' };
  const [title, reason, action, category] = row;
  return { title, reason, action, category };
}
