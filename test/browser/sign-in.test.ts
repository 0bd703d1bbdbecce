import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, choosePassword, setUp, shownAs, signIn, signOut } from './support/administrator.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import type { Window } from './support/window.ts';

describe('coming in', () => {
  let console: OpenConsole;
  let window: Window;
  let secret = '';
  let recoveryCodes: readonly string[] = [];

  beforeAll(async () => {
    console = await openConsole();
    window = await console.open();
  });
  afterAll(() => console.close());

  /** The code that an authenticator shows, so many steps of 30 seconds from now. A code works once. */
  const code = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

  it('tells who comes before there is an administrator where the set-up link is', async () => {
    const { page } = window;
    await page.goto('/directory/users');
    await page.getByRole('heading', { name: 'Welcome to Rollcall' }).waitFor();
    await expect.poll(() => page.getByText('Open the set-up link').isVisible()).toBe(true);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('says what is wrong with a link that is not whole, or no link at all', async () => {
    const { page } = window;
    await page.goto('/setup');
    await page.getByText('This page needs its one-time link').waitFor();
    await page.goto('/setup#not-a-link');
    await page.getByRole('heading', { name: 'This link cannot be used' }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Go to sign-in' }).getAttribute('href')).toBe('/');
  });

  it('makes the first administrator, with what is wrong at its field', async () => {
    const { page } = window;
    await page.goto(console.rollcall().setupLink ?? '');
    await page.getByRole('heading', { name: 'Set up the first administrator' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await expect.poll(() => page.url()).toBe(`${console.url}/setup`);
    await page.getByRole('textbox', { name: 'User name' }).fill('adele vance');
    await page.getByLabel(/^New password\W*$/).fill('one two three four');
    await page.getByLabel('New password, once more').fill('one two three five');
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    await page.getByText('The two passwords are not the same.').waitFor();
    await page.getByLabel('New password, once more').fill('one two three four');
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    await page.getByText('must have letters, digits and').waitFor();
    const login = page.getByRole('textbox', { name: 'User name' });
    await expect.poll(() => login.getAttribute('aria-invalid')).toBe('true');

    await page.goto('about:blank');
    await setUp(console, page);
    await expect.poll(() => page.getByRole('heading', { name: 'Home' }).isVisible()).toBe(true);
  });

  it('uses a link once', async () => {
    const { page } = await console.open();
    await page.goto(console.rollcall().setupLink ?? '');
    await page.getByRole('heading', { name: 'This link cannot be used' }).waitFor();
  });

  it('leads to the address that was wanted, by keyboard alone, after a wrong password', async () => {
    const { page } = window;
    await signOut(page);
    await page.goto('/administrators?from=mail');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.keyboard.type(admin.login);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('User name or password is wrong.').waitFor();
    await expect.poll(() => page.locator(':focus').getAttribute('name')).toBe('password');
    await page.keyboard.type(admin.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Administrators' }).waitFor();
    await expect.poll(() => page.url()).toBe(`${console.url}/administrators?from=mail`);
  });

  it('sets up a second factor by its code, and shows recovery codes once', async () => {
    const { page } = window;
    await page.goto('/account');
    await page.getByRole('button', { name: 'Set up authenticator app' }).click();
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    secret = await page.getByLabel('Key', { exact: true }).inputValue();
    await page.getByLabel('Code that the app shows now').fill('000000');
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByText('That code is wrong').waitFor();
    await page.getByLabel('Code that the app shows now').fill(code(0));
    await page.getByRole('button', { name: 'Switch on' }).click();
    const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await codes.first().waitFor();
    recoveryCodes = await codes.allInnerTexts();
    expect(new Set(recoveryCodes).size).toBe(10);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('10 recovery codes left.').waitFor();
    await expect.poll(() => page.content()).not.toContain(recoveryCodes[0]);
  });

  it('asks for the code after the password, takes a recovery code once, and lets go back', async () => {
    const { page } = window;
    await signOut(page);
    await signIn(page);
    await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByLabel('Code', { exact: true }).fill('000000');
    await page.getByLabel('Code', { exact: true }).press('Enter');
    await page.getByText('That code is wrong').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await signIn(page);
    await page.getByLabel('Code', { exact: true }).fill(code(1));
    await page.getByRole('button', { name: 'Verify' }).click();
    await shownAs(page, admin.name);
    await signOut(page);
    for (const works of [true, false]) {
      await signIn(page);
      await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[0] ?? '');
      await page.getByRole('button', { name: 'Verify' }).click();
      if (works) {
        await shownAs(page, admin.name);
        await signOut(page);
      } else await page.getByText('That code is wrong or was used already.').waitFor();
    }
    await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[1] ?? '');
    await page.getByRole('button', { name: 'Verify' }).click();
    await shownAs(page, admin.name);
  });

  it('asks for password and code again before a role is changed, then goes on with the act', async () => {
    const { page } = window;
    await page.goto('/administrators');
    await page.getByRole('button', { name: 'Add administrator' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Henrietta Mueller');
    await page.getByRole('textbox', { name: 'User name' }).fill('henrietta');
    await page.getByRole('checkbox', { name: /^Global Reader/ }).check();
    console.forgetConfirmations();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { name: 'Is it you?' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    // Rather not: the form is there as it was.
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Add administrator' }).waitFor();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByLabel('Password').fill('wrong');
    await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[2] ?? '');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText(/wrong/).first().waitFor();
    await page.getByLabel('Password').fill(admin.password);
    await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[3] ?? '');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'One-time link for Henrietta Mueller' }).waitFor();
  });

  it('lets an invited administrator choose a password and do what the role allows', async () => {
    const { page } = window;
    const link = await page.getByLabel('One-time link', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Close' }).last().click();
    const other = await console.open({ dark: true });
    await other.page.goto(link);
    await other.page.getByRole('heading', { name: 'Set your password' }).waitFor();
    expect(await seriousFindings(other.page)).toEqual([]);
    await choosePassword(other.page, 'a rather long password');
    await shownAs(other.page, 'Henrietta Mueller');
    await other.page.getByRole('link', { name: 'Administrators' }).click();
    await other.page.getByRole('row', { name: /Adele Vance/ }).waitFor();
    await expect.poll(() => other.page.getByRole('button', { name: 'Add administrator' }).count()).toBe(0);
    await expect.poll(() => other.page.getByRole('link', { name: 'New application' }).count()).toBe(0);
    expect(other.complaints).toEqual([]);
  });

  it('signs in over the page when the session is over, and loses nothing that was entered', async () => {
    const { page, context } = window;
    await page.goto('/administrators');
    await page.getByRole('button', { name: 'Add administrator' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Diego Siciliani');
    await page.getByRole('textbox', { name: 'User name' }).fill('diego');
    await page.getByRole('checkbox', { name: /^Application Owner/ }).check();
    await context.clearCookies();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByLabel('Password').fill(admin.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[4] ?? '');
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor({ state: 'detached' });
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Name', exact: true }).inputValue())
      .toBe('Diego Siciliani');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { name: 'One-time link for Diego Siciliani' }).waitFor();
  });

  it('makes an API token, shows it once, and revokes it', async () => {
    const { page } = window;
    await page.goto('/account?tab=tokens');
    await page.getByRole('button', { name: 'New API token' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Nightly report');
    await page.getByRole('button', { name: 'Create' }).click();
    const token = await page.getByLabel('API token', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Copy API token' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(token);
    const ask = () => fetch(`${console.url}/api/v1/administrators`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('row', { name: /Nightly report/ }).waitFor();
    await expect.poll(() => page.content()).not.toContain(token);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('No API tokens').waitFor();
    expect((await ask()).status).toBe(401);
  });

  it('signs out everywhere', async () => {
    const { page } = window;
    await page.goto('/account?tab=sessions');
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('never made the browser complain', () => {
    expect(window.complaints).toEqual([]);
  });
});
