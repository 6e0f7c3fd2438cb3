import type { Bench, Series } from './bench.ts';
import { measuredRepositories } from './indexedRepositories.ts';

/** What is compared with what git itself says of a repository. */
interface Comparison extends Pick<Bench, 'name' | 'baseline'> {
  /** Compares; a row that names none itself is compared with the first of all. */
  readonly rowsOf: (repository: Compared) => Promise<readonly Series[]>;
}

interface Compared {
  readonly directory: string;
  readonly isSmoke: boolean;
  /** The name of a row of this repository. */
  readonly named: (row: string) => string;
  /** Tells one difference. */
  readonly tell: (difference: string) => void;
}

/** Not how fast, but how right: a table of counts, for each repository that is measured. */
export function exactnessBench({ name, baseline, rowsOf }: Comparison): Bench {
  return {
    name,
    unit: 'paths',
    baseline,
    needsHost: false,
    onlyFor: 'exactness',
    async measure(isSmoke, repositories) {
      const rows: Series[] = [];
      for (const { label, directory } of await measuredRepositories(isSmoke, repositories)) {
        const named = (row: string): string => `${label}: ${row}`;
        const tell = (difference: string): void => console.log(named(difference));
        rows.push(...(await rowsOf({ directory, isSmoke, named, tell })));
      }
      return rows.map((row) => ({ against: rows[0]?.name ?? '', ...row }));
    },
  };
}
