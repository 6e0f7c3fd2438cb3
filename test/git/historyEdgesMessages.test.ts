import assert from 'node:assert/strict';
import type { CommitInFull } from '../../src/model/past.ts';
import { freshDigest, indexed } from '../support/history/indexed.ts';
import type { Raw } from '../support/history/rawCommit.ts';
import { rawCommit } from '../support/history/rawCommit.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

const committer = 'committer Ana <ana@acme.test> 1767603600 +0000';
const author = (ident: string): readonly string[] => [`author ${ident}`, committer];
const dated = (date: string): readonly string[] => [
  `author Ana <ana@acme.test> ${date}`,
  `committer Ana <ana@acme.test> ${date}`,
];
const usual = author('Ana <ana@acme.test> 1767603600 +0000');
const megabytes = 10;

interface Row extends Raw {
  readonly told: Partial<CommitInFull>;
}

const rows: Readonly<Record<string, Row>> = {
  'in ISO-8859-1, which its header says': {
    header: [...usual, 'encoding ISO-8859-1'],
    message: Buffer.from('Gr\xf6\xdfe\n', 'latin1'),
    told: { subject: 'Größe' },
  },
  'in bytes of an encoding that nothing names': {
    message: Buffer.from([0x78, 0xff, 0xfe, 0x0a]),
    told: { subject: 'x\uFFFD\uFFFD' },
  },
  'in an encoding that nobody knows': {
    header: [...usual, 'encoding klingon'],
    message: 'Größe (#7)\n',
    told: { tickets: ['#7'] as never },
  },
  'with separators of ASCII': {
    message: 'a\x1eb\x1fc\n',
    told: { subject: 'a\x1eb\x1fc' },
  },
  'with what looks like an entry of a log': {
    message: `Subject\n\n:100644 100644 ${'0'.repeat(40)} ${'0'.repeat(40)} M\nREADME\n`,
    told: { subject: 'Subject', files: 0 },
  },
  'with a NUL, where git’s message ends': {
    message: 'Before (#1)\0after (#2)\n',
    told: { subject: 'Before (#1)', tickets: ['#1'] as never },
  },
  'that is empty': { message: '', told: { subject: '' } },
  'of blank lines': { message: '\n\n \n', told: { subject: '' } },
  'with blank lines in front': { message: '\n\nSubject\n', told: { subject: 'Subject' } },
  'without a line end': { message: 'Subject', told: { subject: 'Subject' } },
  'with line ends of Windows': {
    message: 'Subject\r\n\r\nWho: clerk\r\n',
    told: { subject: 'Subject', who: ['clerk'] },
  },
  'by nobody': { header: author(' <> 1767603600 +0000'), told: { subject: 'Subject' } },
  'by an author without an address': {
    header: author('Nobody 1767603600 +0000'),
    told: { subject: 'Subject' },
  },
  'by an author without a date': {
    header: author('Nobody <nobody@acme.test>'),
    told: { subject: 'Subject', authoredAt: 0 },
  },
  'without an author': { header: [committer], told: { subject: 'Subject' } },
  'from before 1970': {
    header: dated('-5 +0000'),
    told: { authoredAt: 0, committedAt: 0 },
  },
  'from after the end of time': {
    header: dated('99999999999999999999 +0000'),
    told: { authoredAt: 0, committedAt: 0 },
  },
  'from the year 20000': {
    header: dated('568971820800 +0000'),
    told: { authoredAt: 568_971_820_800_000 },
  },
  'with a mention behind ten megabytes': {
    message: `Subject (#1)\n\n${'All that a machine said.\n'.repeat((megabytes * 2 ** 20) / 25)}(#2)\n`,
    told: { subject: 'Subject (#1)', tickets: ['#1'] as never },
  },
  'with a subject of ten megabytes': {
    message: `${'x'.repeat(megabytes * 2 ** 20)}\n`,
    told: { subject: 'x'.repeat(200) },
  },
  'with a header of its own': {
    header: [...usual, 'gpgsig -----BEGIN PGP SIGNATURE-----', ' x', ' -----END-----', 'custom y'],
    told: { subject: 'Subject' },
  },
};

describe('the index of a commit', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    repository.commit('First', 'a');
  });
  afterEach(() => shop.dispose());

  for (const [name, { told, ...raw }] of Object.entries(rows)) {
    it(`${name} says what git says`, async () => {
      const sha = rawCommit(repository, raw);
      repository.commit('Last', 'a');
      const index = await indexed(repository.directory);
      const { commits } = await index.update();
      const found = await index.ask('commit', { sha });
      index.history.dispose();
      const wanted = Object.fromEntries(
        Object.keys(told).map((key) => [key, found?.[key as keyof CommitInFull]]),
      );
      assert.deepEqual([commits, wanted], [3, told]);
    });
  }

  it('is the same whether it came alone or with all others', async () => {
    const index = await indexed(repository.directory);
    for (const row of Object.values(rows)) {
      rawCommit(repository, row);
      await index.update();
    }
    const grown = index.digest();
    index.history.dispose();
    assert.deepEqual(grown, await freshDigest(repository.directory));
  });

  it('with twenty thousand files is told whole, and the next one too', async () => {
    const many = 20_000;
    const files = Array.from(
      { length: many },
      (_, index) => `M 100644 inline folder-${index % 100}/file-${index}\ndata 1\nx\n`,
    );
    const commit = (message: string, changes: string): string =>
      `commit refs/heads/main\ncommitter Ana <ana@acme.test> 1767603600 +0000\ndata ${message.length}\n${message}\nfrom refs/heads/main^0\n${changes}\n`;
    repository.feed(commit('Add', files.join('')), 'fast-import', '--quiet');
    repository.feed(commit('Delete', 'deleteall\n'), 'fast-import', '--quiet');
    const index = await indexed(repository.directory);
    const { paths } = await index.update();
    const past = await index.ask('commitsOf', { path: 'folder-7/file-19907' });
    index.history.dispose();
    assert.deepEqual(
      [paths, past.map(({ subject, change }) => [subject, change])],
      [
        many + 1,
        [
          ['Delete', 'deleted'],
          ['Add', 'added'],
        ],
      ],
    );
  });
});
