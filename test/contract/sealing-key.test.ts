import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCredential } from '#credentials/create-credential.ts';
import { openCredentials } from '#credentials/deps.ts';
import type { KeySource } from '#credentials/key-file.ts';
import { parseKeyRing } from '#credentials/key-ring.ts';
import { listCredentials } from '#credentials/list-credentials.ts';
import { openSealer } from '#credentials/open-sealer.ts';
import { revealCredential } from '#credentials/reveal-credential.ts';
import { rotateKey } from '#credentials/rotate-key.ts';
import type { Storage } from '#storage/port.ts';
import { eachStore } from '#test/support/stores.ts';
import { everythingStored, MovedClock, makeTenant, policyOf, testRandom } from './credentials/subject.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-key-'));
  folders.push(folder);
  return folder;
}

const random = testRandom();
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const sealerOf = (storage: Storage, source: KeySource) => openSealer({ storage, random, source });

async function withKeys(storage: Storage, source: KeySource, count: number) {
  const sealer = await sealerOf(storage, source);
  const deps = openCredentials({ storage, clock: new MovedClock(), random, log: silent, sealer });
  const site = await makeTenant(storage, 7, 'playvox');
  const secrets = new Map<string, string>();
  for (let n = 0; n < count; n += 1) {
    const result = await createCredential(deps, site, policyOf('playvox'), { name: `key ${n}` });
    if (result.ok) secrets.set(result.credential.id, result.secret.secretToken ?? '');
  }
  return { sealer, deps, site, secrets };
}

eachStore((_name, open) => {
  describe('the sealing key', () => {
    it('is made on the first run with mode 0600 and found again on the next', async () => {
      const storage = await open();
      const folder = newFolder();
      const first = await sealerOf(storage, { folder });
      expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
      expect((await sealerOf(storage, { folder })).ring).toEqual(first.ring);
      expect(await everythingStored(storage)).toContain(`v1.${first.ring.current.id}.`);
      expect(await everythingStored(storage)).not.toContain(Buffer.from(first.ring.current.bytes).toString('base64'));
    });

    it('is never made silently for data that was sealed with another', async () => {
      const storage = await open();
      const folder = newFolder();
      await sealerOf(storage, { folder });
      rmSync(join(folder, 'secret.key'));
      await expect(sealerOf(storage, { folder })).rejects.toThrow(
        /The key that sealed this data is missing: restore DIR\/secret\.key or set ROLLCALL_KEY_FILE/,
      );
      expect(() => statSync(join(folder, 'secret.key'))).toThrow(/ENOENT/);
    });

    it('is proven at the start: another one is refused', async () => {
      const storage = await open();
      await sealerOf(storage, { folder: newFolder() });
      const other = newFolder();
      await sealerOf(await open(), { folder: other });
      await expect(sealerOf(storage, { folder: other })).rejects.toThrow(
        /not the key that sealed this data: it was key [0-9a-f]{8}, and here is [0-9a-f]{8}\. .* for a backup/,
      );
      const key = readFileSync(join(other, 'secret.key'), 'utf8');
      await expect(sealerOf(storage, { key })).rejects.toThrow(/not the key that sealed this data/);
    });

    it('may come from ROLLCALL_KEY or from the file that ROLLCALL_KEY_FILE names', async () => {
      const storage = await open();
      const folder = newFolder();
      const { ring } = await sealerOf(storage, { folder });
      const keyFile = join(folder, 'secret.key');
      const key = readFileSync(keyFile, 'utf8').trim();
      expect((await sealerOf(storage, { key, folder: newFolder() })).ring).toEqual(ring);
      expect((await sealerOf(storage, { keyFile, folder: newFolder() })).ring).toEqual(ring);
      await expect(sealerOf(await open(), { keyFile: join(folder, 'nowhere') })).rejects.toThrow(/no such file/);
      await expect(sealerOf(await open(), { key: 'short' })).rejects.toThrow(
        /Key 1 in ROLLCALL_KEY is not a sealing key/,
      );
      await expect(sealerOf(await open(), {})).rejects.toThrow(/There is no sealing key/);
    });

    it('that is damaged is named with its file', async () => {
      const storage = await open();
      const folder = newFolder();
      await sealerOf(storage, { folder });
      writeFileSync(join(folder, 'secret.key'), '');
      await expect(sealerOf(storage, { folder })).rejects.toThrow(/secret\.key is empty/);
    });
  });

  describe('rotating the key', () => {
    it('seals everything anew, keeps every secret readable, and puts the old key behind the new one', async () => {
      const storage = await open();
      const folder = newFolder();
      const source = { folder };
      const { sealer, deps, secrets } = await withKeys(storage, source, 5);
      const old = sealer.ring.current;
      const rotated = await rotateKey({ storage, random, sealer, source });
      expect(rotated).toEqual({ key: sealer.ring.current.id, resealed: 5 });
      expect(rotated.key).not.toBe(old.id);
      expect(await everythingStored(storage)).not.toContain(`v1.${old.id}.`);
      const ring = parseKeyRing(readFileSync(join(folder, 'secret.key'), 'utf8'), 'secret.key');
      expect(ring).toEqual({ current: sealer.ring.current, older: [old] });
      expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
      const fresh = await sealerOf(storage, source);
      for (const [id, secretToken] of secrets) {
        const shown = await revealCredential({ ...deps, sealer: fresh }, 7, policyOf('playvox'), id);
        expect(shown).toMatchObject({ ok: true, secret: { secretToken } });
      }
      await deps.close();
    });

    it('works while credentials are made and read', async () => {
      const storage = await open();
      const source = { folder: newFolder() };
      const { sealer, deps, site, secrets } = await withKeys(storage, source, 10);
      const old = sealer.ring.current.id;
      const rotation = rotateKey({ storage, random, sealer, source });
      for (let n = 0; n < 20; n += 1) {
        const result = await createCredential(deps, site, policyOf('playvox'), { name: `during ${n}` });
        if (result.ok) secrets.set(result.credential.id, result.secret.secretToken ?? '');
        const [known] = secrets;
        const shown = await revealCredential(deps, 7, policyOf('playvox'), known?.[0] ?? '');
        expect(shown).toMatchObject({ ok: true, secret: { secretToken: known?.[1] } });
      }
      await rotation;
      expect(secrets.size).toBe(30);
      for (const { id } of await listCredentials(deps, 7)) {
        expect(await revealCredential(deps, 7, policyOf('playvox'), id)).toMatchObject({
          ok: true,
          secret: { secretToken: secrets.get(id) },
        });
      }
      expect(await everythingStored(storage)).not.toContain(`v1.${old}.`);
      await deps.close();
    });

    it('opens everything when it stopped half-way, and is finished by the next one', async () => {
      const storage = await open();
      const folder = newFolder();
      const source = { folder };
      const { deps, sealer, secrets } = await withKeys(storage, source, 3);
      // A column that does not exist stops it after the credentials were sealed anew.
      const broken = [
        { table: 'credential', id: 'id', below: '', column: 'sealed' },
        { table: 'nowhere', id: 'id', below: '', column: 'sealed' },
      ];
      await expect(rotateKey({ storage, random, sealer, source }, broken)).rejects.toThrow();
      const again = await sealerOf(storage, source);
      expect(again.ring.older).toHaveLength(1);
      const unfinished = again.ring.current.id;
      await rotateKey({ storage, random, sealer: again, source });
      const whole = await sealerOf(storage, source);
      expect(whole.ring.older.map(({ id }) => id)).toContain(unfinished);
      for (const { id } of whole.ring.older) expect(await everythingStored(storage)).not.toContain(`v1.${id}.`);
      for (const [id, secretToken] of secrets) {
        const shown = await revealCredential({ ...deps, sealer: whole }, 7, policyOf('playvox'), id);
        expect(shown).toMatchObject({ ok: true, secret: { secretToken } });
      }
      await deps.close();
    });

    it('is refused for a key in the environment, with what to do', async () => {
      const storage = await open();
      const folder = newFolder();
      await sealerOf(storage, { folder });
      const source = { key: readFileSync(join(folder, 'secret.key'), 'utf8') };
      const sealer = await sealerOf(storage, source);
      await expect(rotateKey({ storage, random, sealer, source })).rejects.toThrow(/set ROLLCALL_KEY_FILE/);
    });

    it('keeps the mode that the file has', async () => {
      const storage = await open();
      const folder = newFolder();
      const sealer = await sealerOf(storage, { folder });
      chmodSync(join(folder, 'secret.key'), 0o400);
      await rotateKey({ storage, random, sealer, source: { folder } });
      expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o400);
    });
  });
});
