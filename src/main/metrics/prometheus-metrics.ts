import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '#deps.ts';
import { definitions, type MetricDefinition } from './definitions.ts';
import { addProcessGauges } from './process-gauges.ts';

/** Counters and timings of one process, and their text in Prometheus' format. */
export interface MetricsRegistry extends Metrics {
  /** Asks `read` for the values of a gauge, by its one label, whenever somebody reads the metrics. */
  gauge(name: string, read: () => Readonly<Record<string, number>>): void;
  text(): Promise<string>;
}

/** A registry of its own: several installations in one process do not count into each other. */
export function createPrometheusMetrics(): MetricsRegistry {
  const registry = new Registry();
  addProcessGauges(registry);
  const counters = new Map<string, Counter>();
  const timings = new Map<string, Histogram>();
  const described = (name: string) => {
    const { help, labels } = definitionOf(name);
    return { name, help, labelNames: labels, registers: [registry] };
  };
  return {
    count(name, labels = {}, by = 1) {
      let counter = counters.get(name);
      if (counter === undefined) {
        counter = new Counter(described(name));
        counters.set(name, counter);
      }
      counter.inc(labels, by);
    },
    observe(name, seconds, labels = {}) {
      let timing = timings.get(name);
      if (timing === undefined) {
        timing = new Histogram(described(name));
        timings.set(name, timing);
      }
      timing.observe(labels, seconds);
    },
    gauge(name, read) {
      const [label = ''] = definitionOf(name).labels;
      new Gauge({
        ...described(name),
        collect() {
          for (const [state, value] of Object.entries(read())) this.set({ [label]: state }, value);
        },
      });
    },
    text: () => registry.metrics(),
  };
}

/** @throws when nobody described the metric: a fault of the program */
function definitionOf(name: string): MetricDefinition {
  const known: Readonly<Record<string, MetricDefinition>> = definitions;
  const definition = known[name];
  if (definition === undefined) throw new Error(`The metric ${name} is not described.`);
  return definition;
}
