import { setMailChoice, showMailChoice } from '#applications/mail/own-choice.ts';
import { clearMail, setMail, showMail, testMail } from '#applications/mail/settings.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const mail: readonly Route[] = [
  route(contract.getMail, (administrator) => showMail(administrator)),
  route(contract.setMail, (administrator, { body }) => setMail(administrator, body)),
  route(contract.clearMail, (administrator) => clearMail(administrator)),
  route(contract.testMail, (administrator, { body }) => testMail(administrator, body)),
  route(contract.getMailChoice, (administrator) => showMailChoice(administrator)),
  route(contract.setMailChoice, (administrator, { body }) => setMailChoice(administrator, body)),
];
