/** Who plays which part in the working week. All of them are invented people of the sample organisation. */
const at = (name: string) => `${name}@meridian.example`;

export const cast = {
  /** Had an account in the applications before anybody provisioned. */
  known: at('poppy.ahmed'),
  /** An account that belongs to nobody in the directory and must never be touched. */
  stranger: 'auditor@partner.example',
  /** Has no mail address, which the quality application requires. */
  withoutMail: at('ipek.celik'),
  /** His telephone number is no number. */
  malformedPhone: at('neha.saxena'),
  /** Holds only Default Access. */
  visitor: at('siobhan.obrien'),
  /** Assigned directly, not through a group. */
  direct: at('lena.krueger'),
  mover: at('oliver.bennett'),
  renamed: at('amelia.clarke'),
  renamedTo: at('amelia.hughes'),
  joiner: at('noor.el-amin'),
  disabled: at('cedric.hebert'),
  outOfGroup: at('zoe.fontaine'),
  deleted: at('daniel.kim'),
  purged: at('julia.esteves'),
  throttled: at('tomasz.zielinski'),
  lostReply: at('yuki.mori'),
} as const;

/** A person whom the file of a later day brings. */
export function newcomer(userPrincipalName: string, id: string, givenName: string, surname: string) {
  const nick = userPrincipalName.slice(0, userPrincipalName.indexOf('@'));
  return {
    id,
    userPrincipalName,
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    mail: userPrincipalName,
    mailNickname: nick,
    jobTitle: 'Support Agent',
    department: 'Customer Support',
    companyName: 'Meridian Foods',
    employeeId: `4${id.slice(-4)}`,
    telephoneNumber: '+442055519990',
    country: 'United Kingdom',
    physicalDeliveryOfficeName: 'London',
    preferredLanguage: 'en-GB',
    usageLocation: 'GB',
    accountEnabled: 'true',
  };
}
