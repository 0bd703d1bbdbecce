import { filtered, urns } from '../message.ts';
import { okta, type Requirement, type Suite } from '../requirement.ts';
import type { Made, Trial } from '../trial.ts';

/** A filter that must find one user, and only that one of two. */
function finds(
  id: string,
  title: string,
  filter: (user: Made) => string,
  rest: Pick<Requirement, 'hurts' | 'advice'> & Partial<Requirement>,
): Requirement {
  return {
    id: `filter-${id}`,
    title,
    source: 'RFC 7644 §3.4.2.2',
    needs: 'filter',
    async act(trial) {
      const [user] = await two(trial);
      trial.lists(await trial.get(filtered('/Users', filter(user))), user);
    },
    ...rest,
  };
}

async function two(trial: Trial): Promise<readonly [Made, Made]> {
  const first = await trial.user({ title: 'first of two' });
  return [first, await trial.user({ title: 'second of two', active: false })];
}

const onlyTwo = (user: Made) => `userName sw "${user.name.replace(/-\d+@.*/, '-')}"`;

/** Searching (RFC 7644 §3.4.2.2). */
export const filter: Suite = {
  title: 'Filters',
  requirements: [
    finds('user-name', 'userName eq finds the user', (user) => `userName eq "${user.name}"`, {
      hurts: ['any', 'entra', ...okta, 'onelogin', 'google', 'jumpcloud', 'ping'],
      advice: 'Answer filter=userName eq "…" with that user alone: every client searches before it creates.',
    }),
    finds('letter-case', 'userName is found in any letter case', (user) => `userName eq "${user.name.toUpperCase()}"`, {
      hurts: ['any', 'entra', ...okta],
      advice: 'userName is caseExact false (RFC 7643 §4.1.1): compare it without regard to letter case.',
    }),
    finds(
      'names-case',
      'Attribute names and operators are read in any letter case',
      (user) => `username Eq "${user.name}"`,
      {
        hurts: ['any', 'ping'],
        advice:
          'Read attribute names and operators without regard to letter case (RFC 7644 §3.4.2.2); Ping writes username Eq.',
      },
    ),
    {
      id: 'filter-nobody',
      title: 'Nobody found is 200 with an empty list',
      source: 'RFC 7644 §3.4.2; Test Connection of Entra ID',
      hurts: ['any', 'entra', 'google'],
      advice: 'Answer 200 with totalResults 0, not 404: Entra ID takes 404 for a broken connection.',
      needs: 'filter',
      async act(trial) {
        const answer = await trial.get(filtered('/Users', `userName eq "${trial.newName()}"`));
        trial.lists(answer);
        trial.value(answer, 'totalResults', 0);
      },
    },
    {
      id: 'filter-external-id',
      title: 'externalId eq finds the user',
      source: 'RFC 7643 §3.1; matching of Entra ID, of Auth0 and others',
      hurts: ['entra', 'authentik', 'auth0'],
      advice: 'Answer filter=externalId eq "…"; it is caseExact. Who is renamed is found by it alone.',
      needs: 'filter',
      async act(trial) {
        const user = await trial.user();
        await trial.user();
        trial.lists(await trial.get(filtered('/Users', `externalId eq "ext-${user.name}"`)), user);
      },
    },
    finds('id', 'id eq finds the user', (user) => `id eq "${user.id}"`, {
      hurts: ['any', 'entra'],
      advice: 'id is an attribute like any other in a filter.',
    }),
    finds(
      'work-mail',
      'A value path finds by the work e-mail',
      (user) => `emails[type eq "work" and value eq "${user.name}"]`,
      {
        hurts: ['any', 'entra'],
        advice: 'Read attribute[…] in filters: both conditions must hold for one and the same e-mail.',
      },
    ),
    finds(
      'work-mail-value',
      'A value path may be followed by a sub-attribute',
      (user) => `emails[type eq "work"].value eq "${user.name}"`,
      {
        hurts: ['entra'],
        advice:
          'Entra ID matches by emails[type eq "work"].value eq "…"; read it like emails[type eq "work" and value eq "…"].',
      },
    ),
    finds('mail', 'emails.value eq finds the user', (user) => `emails.value eq "${user.name}"`, {
      hurts: ['any'],
      advice: 'A filter on a multi-valued attribute holds when it holds for one of its values.',
    }),
    finds('mail-implied', 'emails co stands for emails.value co', (user) => `emails co "${user.name}"`, {
      hurts: ['any'],
      advice: 'A multi-valued complex attribute without a sub-attribute means its "value" (RFC 7643 §2.4).',
      level: 'should',
    }),
    finds('urn', 'Names may carry their schema URN', (user) => `${urns.user}:userName eq "${user.name}"`, {
      hurts: ['any'],
      advice: 'Read urn:…:User:userName in filters (RFC 7644 §3.10).',
    }),
    finds('and', 'and binds both', (user) => `${onlyTwo(user)} and title eq "first of two"`, {
      hurts: ['any', 'entra'],
      advice: 'Both sides of and must hold.',
    }),
    finds('not', 'not (…) turns a condition round', (user) => `${onlyTwo(user)} and not (title eq "second of two")`, {
      hurts: ['any'],
      advice: 'Read not ( … ), and what is inside as a whole.',
    }),
    finds(
      'not-group',
      'not (… and …) turns the whole round',
      (user) => `${onlyTwo(user)} and not (title eq "second of two" and active eq false)`,
      { hurts: ['any'], advice: 'not holds for all that stands in its brackets, not for the first condition.' },
    ),
    finds(
      'precedence',
      'and binds tighter than or',
      (user) => `userName eq "${user.name}" or title eq "first of two" and active eq false`,
      { hurts: ['any'], advice: 'a or b and c is a or (b and c) (RFC 7644 §3.4.2.2).' },
    ),
    finds(
      'brackets',
      'Brackets group',
      (user) => `(title eq "first of two" or title eq "second of two") and id eq "${user.id}"`,
      {
        hurts: ['any'],
        advice: 'Evaluate what stands in brackets first.',
      },
    ),
    finds('boolean', 'active eq true compares a boolean', (user) => `${onlyTwo(user)} and active eq true`, {
      hurts: ['any'],
      advice: 'true and false are written without quotation marks.',
    }),
    finds('name', 'Sub-attributes are compared', (user) => `name.familyName eq "person" and id eq "${user.id}"`, {
      hurts: ['any'],
      advice: 'Read name.familyName in filters; it is caseExact false.',
    }),
    finds('present', 'pr finds who has a value', (user) => `title pr and id eq "${user.id}"`, {
      hurts: ['any'],
      advice: 'pr holds where the attribute has a value.',
    }),
    {
      id: 'filter-plus',
      title: 'A + in the query is a blank',
      source: 'HTML form encoding; requests of OneLogin and authentik',
      hurts: ['onelogin', 'authentik'],
      advice: 'Decode + as a blank in query strings (%2B is the plus sign).',
      needs: 'filter',
      async act(trial) {
        const user = await trial.user();
        const value = encodeURIComponent(`"${user.name}"`);
        trial.lists(await trial.get(`/Users?filter=userName+eq+${value}`), user);
      },
    },
    {
      id: 'filter-escapes',
      title: 'Quotation marks, backslashes and wildcards in a value are only text',
      source: 'RFC 7644 §3.4.2.2 (JSON strings)',
      hurts: ['any'],
      advice:
        'Read values as JSON strings, and never let % or _ or a quotation mark through to the database as more than text.',
      needs: 'filter',
      async act(trial) {
        const displayName = `50%_"\\ ${trial.newName()}`;
        const user = await trial.user({ displayName });
        await trial.user();
        trial.lists(await trial.get(filtered('/Users', `displayName eq ${JSON.stringify(displayName)}`)), user);
        trial.lists(await trial.get(filtered('/Users', `displayName sw "%" and id eq "${user.id}"`)));
      },
    },
    {
      id: 'filter-modified',
      title: 'meta.lastModified is compared as a time',
      source: 'RFC 7644 §3.4.2.2 (dateTime)',
      hurts: ['any'],
      advice: 'Compare dateTime values by their moment, whatever their offset.',
      needs: 'filter',
      async act(trial) {
        const user = await trial.user();
        const since = `meta.lastModified gt "2001-02-03T04:05:06+02:00" and id eq "${user.id}"`;
        trial.lists(await trial.get(filtered('/Users', since)), user);
        const before = `meta.lastModified lt "2001-02-03T04:05:06Z" and id eq "${user.id}"`;
        trial.lists(await trial.get(filtered('/Users', before)));
      },
    },
    {
      id: 'filter-search',
      title: 'POST /Users/.search answers like GET',
      source: 'RFC 7644 §3.4.3',
      hurts: ['any'],
      advice: 'Take the query as a SearchRequest, so that names do not stand in logs of addresses.',
      level: 'should',
      needs: 'filter',
      async act(trial) {
        const user = await trial.user();
        const body = { schemas: [urns.search], filter: `userName eq "${user.name}"`, attributes: ['userName'] };
        const answer = await trial.send('POST', '/Users/.search', body);
        trial.lists(answer, user);
        trial.value(answer, 'Resources[0].displayName', undefined);
      },
    },
  ],
};
