import type { HistoryCommandLine } from './historyCommandLine.ts';
import type { TestRepository } from '../support/repository.ts';

/** A line of JSON of `context`, as far as the tests look at it. */
export interface ContextLine {
  readonly subject: { readonly kind: string; readonly path?: string };
  readonly items: readonly {
    readonly id: string;
    readonly because: { readonly kind: string; readonly pattern?: string };
    readonly stage: { readonly stage: string } | null;
    readonly outcome: { readonly id: string } | null;
    readonly personas: readonly { readonly id: string }[];
  }[];
  readonly personas: {
    readonly shares: readonly { readonly who: string; readonly commits: number }[];
    readonly known: number;
    readonly of: number;
  };
  readonly tickets: Readonly<
    Record<'open' | 'closed', readonly { readonly ticket: string; readonly commits: number }[]>
  >;
  readonly whys: readonly {
    readonly why: string;
    readonly source: string;
    readonly who: string | null;
  }[];
  readonly teams: { readonly kind: string };
  readonly files: readonly { readonly path: string; readonly commits: number }[];
  readonly recent: { readonly commits: number; readonly since: number };
  readonly age: {
    readonly commits: number;
    readonly firstAt: number;
    readonly lastAt: number;
  } | null;
  readonly next: string | null;
}

const roadmap = `version: 1
outcomes:
  - id: O2
    text: Photos reach the office the same day
    metric: { name: lost photos a week, baseline: 41, target: 5, readings: [{ at: 2026-10-01, value: 18 }] }
items:
  - id: R-17
    title: Offline-first uploads
    status: now
    outcome: O2
    personas: [field-technician]
    paths: ["mobile/upload/**"]
    tickets: ["#12"]
`;
const personas = `- { id: field-technician, name: Field technician, kind: external }\n`;

/** Writes a plan with one item, for `mobile/upload` and #12. */
export function writePlan(repository: TestRepository): void {
  repository.write('.product/roadmap.yaml', roadmap);
  repository.write('.product/personas.yaml', personas);
}

/** What `context` says in JSON. */
export async function contextLines(
  line: HistoryCommandLine,
  ...args: readonly string[]
): Promise<readonly ContextLine[]> {
  return (await line.told('context', ...args)) as readonly ContextLine[];
}

/** The same about one thing. */
export async function contextLine(
  line: HistoryCommandLine,
  ...args: readonly string[]
): Promise<ContextLine> {
  const [first, another] = await contextLines(line, ...args);
  if (!first || another) throw new Error('There is not exactly one line.');
  return first;
}
