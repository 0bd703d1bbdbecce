import type { ConnectionFields } from '../entry.ts';

type Region = ConnectionFields['regions'][number];

/** The API host of a region; its token endpoint lies on the login host beside it. */
function region(key: string, name: string, domain: string): Region {
  return { key, name, apiUrl: `https://api.${domain}`, tokenUrl: `https://login.${domain}/oauth/token` };
}

export const regions: readonly Region[] = [
  region('us-east-1', 'Americas (US East)', 'mypurecloud.com'),
  region('us-west-2', 'Americas (US West)', 'usw2.pure.cloud'),
  region('ca-central-1', 'Americas (Canada)', 'cac1.pure.cloud'),
  region('mx-central-1', 'Americas (Mexico)', 'mxc1.pure.cloud'),
  region('sa-east-1', 'Americas (São Paulo)', 'sae1.pure.cloud'),
  region('us-gov', 'Americas (US Gov, FedRAMP)', 'use2.us-gov-pure.cloud'),
  region('eu-west-1', 'EMEA (Dublin)', 'mypurecloud.ie'),
  region('eu-central-1', 'EMEA (Frankfurt)', 'mypurecloud.de'),
  region('eu-west-2', 'EMEA (London)', 'euw2.pure.cloud'),
  region('eu-central-2', 'EMEA (Zürich)', 'euc2.pure.cloud'),
  region('me-central-1', 'EMEA (United Arab Emirates)', 'mec1.pure.cloud'),
  region('ap-south-1', 'Asia Pacific (Mumbai)', 'aps1.pure.cloud'),
  region('ap-northeast-1', 'Asia Pacific (Tokyo)', 'mypurecloud.jp'),
  region('ap-northeast-2', 'Asia Pacific (Seoul)', 'apne2.pure.cloud'),
  region('ap-northeast-3', 'Asia Pacific (Osaka)', 'apne3.pure.cloud'),
  region('ap-southeast-1', 'Asia Pacific (Singapore)', 'apse1.pure.cloud'),
  region('ap-southeast-2', 'Asia Pacific (Sydney)', 'mypurecloud.com.au'),
];
