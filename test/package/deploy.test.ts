import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { definitions } from '../../src/main/metrics/definitions.ts';
import { createPrometheusMetrics } from '../../src/main/metrics/prometheus-metrics.ts';
import { root, sourceFiles } from '../house/source-files.ts';

const text = (path: string) => readFileSync(join(root, path), 'utf8');

/** Every metric that a text names, without what Prometheus adds to the name of a histogram. */
function metricsIn(document: string): Set<string> {
  const names = document.match(/\b(?:rollcall|process|nodejs)_[a-z_]+/g) ?? [];
  return new Set(names.map((name) => name.replace(/(?<=_seconds)_(bucket|count|sum)$/, '')));
}

/** What `/metrics` shows once everything has happened. */
async function shown(): Promise<Set<string>> {
  const metrics = createPrometheusMetrics();
  for (const [name, { kind, labels }] of Object.entries(definitions)) {
    const values = Object.fromEntries(labels.map((label) => [label, 'x']));
    if (kind === 'counter') metrics.count(name, values);
    if (kind === 'histogram') metrics.observe(name, 1, values);
    if (kind === 'gauge') metrics.gauge(name, () => ({ x: 1 }));
  }
  return metricsIn(await metrics.text());
}

describe('what monitoring is given', () => {
  it.each(['deploy/grafana/rollcall.json', 'deploy/prometheus/rollcall.rules.yaml'])(
    '%s asks only for metrics that there are',
    async (path) => {
      const known = await shown();
      const asked = [...metricsIn(text(path))].filter((name) => name !== 'rollcall');
      expect(asked.length).toBeGreaterThan(3);
      expect(asked.filter((name) => !known.has(name))).toEqual([]);
    },
  );

  it('the dashboard has a panel for every metric of Rollcall', () => {
    const asked = metricsIn(text('deploy/grafana/rollcall.json'));
    expect(Object.keys(definitions).filter((name) => !asked.has(name))).toEqual([]);
  });

  it('the handbook lists each metric with its labels, and no other', () => {
    const rows = text('docs/OPERATIONS.md').matchAll(/^\| `(rollcall_[a-z_]+)` \|([^|]*)\|/gm);
    const listed = [...rows].map(([, name, labels = '']) => [
      name,
      [...labels.matchAll(/`([a-z]+)`/g)].map(([, l]) => l),
    ]);
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries(Object.entries(definitions).map(([name, { labels }]) => [name, labels])),
    );
  });

  it('no source counts what is not described', () => {
    const counted = sourceFiles('src').flatMap((file) => [...metricsIn(file.text)]);
    const known = new Set(Object.keys(definitions));
    expect(counted.filter((name) => name.startsWith('rollcall_') && !known.has(name))).toEqual([]);
  });
});

describe('what a server is set up with', () => {
  it('the unit and the container start files that there are', () => {
    expect(text('deploy/systemd/rollcall.service')).toContain('ExecStart=/opt/rollcall/bin/rollcall.js serve');
    expect(existsSync(join(root, 'bin/rollcall.js'))).toBe(true);
    expect(JSON.parse(text('package.json')).bin).toHaveProperty('rollcall');
    expect(text('deploy/Dockerfile')).toContain('CMD ["rollcall", "serve",');
  });
});
