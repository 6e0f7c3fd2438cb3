import type { Sha } from '../../../src/model/ids.ts';
import type { TestRepository } from '../repository.ts';

/** What a commit is made of, where git's own commands are too careful. */
export interface Raw {
  /** Lines of the header after the parents; those that are usual unless told. */
  readonly header?: readonly string[];
  readonly message?: string | Buffer;
  /** The tree of HEAD unless told. */
  readonly tree?: string;
  /** HEAD unless told. */
  readonly parents?: readonly string[];
}

const usual = [
  'author Ana <ana@acme.test> 1767603600 +0000',
  'committer Ana <ana@acme.test> 1767603600 +0000',
];

/** Makes a commit from its bytes, on top of HEAD, whatever git thinks of it. */
export function rawCommit(repository: TestRepository, raw: Raw): Sha {
  const tree = raw.tree ?? repository.git('rev-parse', 'HEAD^{tree}');
  const parents = raw.parents ?? [repository.git('rev-parse', 'HEAD')];
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    ...(raw.header ?? usual),
  ];
  const bytes = Buffer.concat([
    Buffer.from(`${lines.join('\n')}\n\n`),
    Buffer.from(raw.message ?? 'Subject\n'),
  ]);
  const sha = repository.feed(bytes, 'hash-object', '-t', 'commit', '-w', '--literally', '--stdin');
  repository.git('update-ref', 'HEAD', sha);
  return sha as Sha;
}

/** Puts changes into the index that no file system may be able to hold; `undefined` removes. */
export function stage(
  repository: TestRepository,
  entries: readonly (readonly [path: Buffer | string, blob: string | undefined])[],
  mode = '100644',
): void {
  const nothing = '0'.repeat(40);
  const lines = entries.map(([path, blob]) =>
    Buffer.concat([
      Buffer.from(blob === undefined ? `0 ${nothing}\t` : `${mode} ${blob}\t`),
      Buffer.from(path),
      Buffer.of(0),
    ]),
  );
  repository.feed(Buffer.concat(lines), 'update-index', '-z', '--index-info');
}

/** Stores the content of a file and answers its name. */
export function blob(repository: TestRepository, content: string): string {
  return repository.feed(content, 'hash-object', '-w', '--stdin');
}
