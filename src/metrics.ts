type Labels<L extends string> = Readonly<Record<L, string>>;

interface Options<L extends string> {
  /** In base units: seconds, bytes; a counter's ends in `_total`. */
  readonly name: string;
  readonly help: string;
  /** Their values come from small fixed sets: every new combination is kept for good. */
  readonly labels?: readonly L[];
}

export interface Counter<L extends string> {
  /** Adds `by`, 1 unless told; throws on a negative one. */
  add(labels: Labels<L>, by?: number): void;
}

export interface Gauge<L extends string> {
  set(labels: Labels<L>, value: number): void;
}

export interface Histogram<L extends string> {
  observe(labels: Labels<L>, value: number): void;
}

export interface Registry {
  counter<L extends string = never>(options: Options<L>): Counter<L>;
  gauge<L extends string = never>(options: Options<L>): Gauge<L>;
  histogram<L extends string = never>(
    options: Options<L> & { readonly buckets: readonly number[] },
  ): Histogram<L>;
  /** Runs before each rendering, for gauges that are looked up; one that fails leaves the old values. */
  beforeRender(collect: () => Promise<void> | void): void;
  /** The Prometheus text format, version 0.0.4. */
  render(): Promise<string>;
}

/** The content type that belongs to `render`. */
export const metricsContentType = "text/plain; version=0.0.4; charset=utf-8";

const metricName = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const labelName = /^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/;

/** Builds an empty registry; it counts for this process alone. */
export function createRegistry(): Registry {
  const families = new Map<string, () => string[]>();
  const collectors: (() => Promise<void> | void)[] = [];

  const add = (options: Options<string>, type: string, lines: () => string[]): void => {
    const labels = options.labels ?? [];
    if (!metricName.test(options.name)) throw new Error(`Cannot name a metric "${options.name}"`);
    if (families.has(options.name)) throw new Error(`Cannot have "${options.name}" twice`);
    const bad = labels.find((label) => !labelName.test(label) || label === "le");
    if (bad !== undefined) throw new Error(`Cannot name a label "${bad}"`);
    const help = options.help.replace(/\\/g, "\\\\").replace(/\n/g, "\\n");
    const head = [`# HELP ${options.name} ${help}`, `# TYPE ${options.name} ${type}`];
    families.set(options.name, () => [...head, ...lines()]);
  };

  /** Values by label set, in the order in which they were first seen. */
  const series = <L extends string, T>({ name, labels = [] }: Options<L>, fresh: () => T) => {
    const rows = new Map<string, { pairs: string[]; value: T }>();
    const at = (given: Labels<L>): { pairs: string[]; value: T } => {
      const pairs = labels.map((label) => `${label}="${escape(given[label] ?? "")}"`);
      const key = pairs.join(",");
      let row = rows.get(key);
      if (!row) rows.set(key, (row = { pairs, value: fresh() }));
      return row;
    };
    // Without labels there is one row from the start: a rate can only be taken from a first 0.
    if (labels.length === 0) at({} as Labels<L>);
    return { name, rows, at };
  };

  const simple = <L extends string>(options: Options<L>, type: "counter" | "gauge") => {
    const { name, rows, at } = series(options, () => 0);
    add(options, type, () =>
      [...rows.values()].map(({ pairs, value }) => sample(name, pairs, value)),
    );
    return at;
  };

  return {
    counter(options) {
      const at = simple(options, "counter");
      return {
        add(labels, by = 1) {
          if (!(by >= 0)) throw new Error(`Cannot count "${options.name}" by ${by}`);
          at(labels).value += by;
        },
      };
    },
    gauge(options) {
      const at = simple(options, "gauge");
      return {
        set(labels, value) {
          at(labels).value = value;
        },
      };
    },
    histogram(options) {
      const bounds = [...new Set(options.buckets)].filter(Number.isFinite).sort((a, b) => a - b);
      const fresh = () => ({ counts: bounds.map(() => 0), sum: 0, count: 0 });
      const { name, rows, at } = series(options, fresh);
      add(options, "histogram", () =>
        [...rows.values()].flatMap(({ pairs, value: { counts, sum, count } }) => [
          ...[...bounds, Infinity].map((bound, i) =>
            sample(`${name}_bucket`, [...pairs, `le="${figure(bound)}"`], counts[i] ?? count),
          ),
          sample(`${name}_sum`, pairs, sum),
          sample(`${name}_count`, pairs, count),
        ]),
      );
      return {
        observe(labels, value) {
          if (Number.isNaN(value)) return;
          const row = at(labels).value;
          row.sum += value;
          row.count += 1;
          bounds.forEach((bound, i) => {
            if (value <= bound) row.counts[i]! += 1;
          });
        },
      };
    },
    beforeRender(collect) {
      collectors.push(collect);
    },
    async render() {
      await Promise.allSettled(collectors.map(async (collect) => collect()));
      return [...families.values()].map((lines) => `${lines().join("\n")}\n`).join("");
    },
  };
}

function sample(name: string, pairs: readonly string[], value: number): string {
  return `${name}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${figure(value)}`;
}

function figure(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  return Number.isFinite(value) ? String(value) : value > 0 ? "+Inf" : "-Inf";
}

function escape(value: string): string {
  return value.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n");
}

/** The product's own metrics, as `/metrics` names them. */
export function createOfficeMetrics(registry: Registry) {
  return {
    events: registry.counter<"type" | "result">({
      name: "buguoye_events_total",
      help: "Events and card callbacks from the platform, by type and result.",
      labels: ["type", "result"],
    }),
    refused: registry.counter<"status">({
      name: "buguoye_refused_calls_total",
      help: "Calls to the webhook that were refused, by HTTP status.",
      labels: ["status"],
    }),
    commands: registry.counter<"command" | "result">({
      name: "buguoye_commands_total",
      help: "Commands run, by canonical name and result.",
      labels: ["command", "result"],
    }),
    commandSeconds: registry.histogram<"command">({
      name: "buguoye_command_duration_seconds",
      help: "Time a command took to decide and to write its answer into the outbox.",
      labels: ["command"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    }),
    outboxLetters: registry.gauge<"state">({
      name: "buguoye_outbox_letters",
      help: "Letters not yet sent, failed or in doubt.",
      labels: ["state"],
    }),
    outboxAgeSeconds: registry.gauge({
      name: "buguoye_outbox_oldest_age_seconds",
      help: "Age of the oldest letter that is due and not yet sent.",
    }),
    platformCalls: registry.counter<"api" | "result">({
      name: "buguoye_feishu_calls_total",
      help: "Calls to the platform by API and result.",
      labels: ["api", "result"],
    }),
    platformSeconds: registry.histogram<"api">({
      name: "buguoye_feishu_call_duration_seconds",
      help: "Duration of calls to the platform, the wait for a place among the permitted ones included.",
      labels: ["api"],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    }),
    jobRuns: registry.counter<"job" | "result">({
      name: "buguoye_job_runs_total",
      help: "Runs of scheduled jobs by name and result.",
      labels: ["job", "result"],
    }),
    jobSeconds: registry.histogram<"job">({
      name: "buguoye_job_duration_seconds",
      help: "Duration of scheduled jobs.",
      labels: ["job"],
      buckets: [0.1, 0.5, 1, 5, 15, 60],
    }),
  };
}

export type OfficeMetrics = ReturnType<typeof createOfficeMetrics>;
