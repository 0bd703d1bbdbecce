import type { FailureCode } from '#engine/model/target.ts';

/** What to do about each failure, for an administrator. */
export const advice: Readonly<Record<FailureCode, string>> = {
  'invalid-url': 'Enter the Tenant URL as the application shows it, beginning with https://.',
  'forbidden-address':
    'Enter a public address, or let a Global Administrator allow internal addresses for this application.',
  unresolvable: 'Check the spelling of the host in the Tenant URL, and that its name is known in the DNS.',
  refused: 'Check host and port of the Tenant URL, that the application runs, and that no firewall lies between.',
  tls: 'Check host and port of the Tenant URL, or have the certificate of the application put right: it must be valid, issued for this host and by a known authority. Verification cannot be turned off.',
  redirect: 'Ask the application for the address that answers itself, enter it as Tenant URL and the secret once more.',
  'timeout-unknown':
    'Nothing is lost: the object is looked up before it is sent again. If it stays, ask the application why it is slow.',
  unavailable: 'It is tried again by itself. If it stays, ask the application whether it has a disturbance.',
  unauthorized: 'Enter the secret again: it is wrong, expired or revoked.',
  forbidden: 'In the application, ensure the account has Admin permissions and that provisioning is switched on.',
  throttled: 'Nothing needs to be done: it is tried again when the application allows it.',
  'not-found': 'It was removed in the application; the next cycle looks for it again.',
  conflict: 'Another object holds a value that must be unique: change one of the two, or match on that attribute.',
  precondition: 'It changed in the application meanwhile; it is read and evaluated again.',
  invalid: 'Correct the value in the directory, or the mapping that makes it.',
  'invalid-filter':
    'Under Attribute-Mapping, take an attribute as Matching property that the application can filter on, and mark this one as not supported for filtering in the Attribute list.',
  unsupported: 'Switch this action off in the mapping, or do it in the application by hand.',
  protocol: 'Check that the Tenant URL is the SCIM endpoint of the application, with its whole path.',
};
