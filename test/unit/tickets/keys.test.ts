import type { Row } from './rows.ts';
import { messages } from './rows.ts';

const named = 'key:PROJ-7 refs';

messages('keys that are known', [
  ['GH', 'PROJ-7', named],
  ['GH', 'PROJ-7: crash', named],
  ['GH', '[PROJ-7] crash', named],
  ['GH', '(PROJ-7) crash', named],
  ['GH', '[PROJ-7]: crash', named],
  ['GH', 'PROJ-7; crash', named],
  ['GH', 'PROJ-7| crash', named],
  ['GH', '#PROJ-7 crash', named],
  ['GH', 'Crash.PROJ-7', ''],
  ['GH', 'feat(PROJ-7): log in', named],
  ['GH', 'feat(proj-7)!: log in', named],
  ['GH', 'proj-7 crash', named],
  ['GH', 'Proj-7 crash', named],
  ['GH', 'PROJ-7-crash-on-start', named],
  ['GH', 'PROJ-7_crash', named],
  ['GH', 'PROJ-7-2: second part', named],
  ['GH', 'PROJ-7.', named],
  ['GH', "PROJ-7's crash", named],
  ['GH', 'PROJ-7,WEB-3', `${named}, key:WEB-3 refs`],
  ['GH', 'PROJ-7/WEB-3', `${named}, key:WEB-3 refs`],
  ['GH', 'V2-1161 and APP2-3', 'key:V2-1161 refs, key:APP2-3 refs'],
  ['GH', 'Crash「PROJ-7」', named],
  ['GH', '修复PROJ-7的问题', named],
  ['GH', 'ÜPROJ-7', ''],
  ['GH', '修复PROJ-7，WEB-3', `${named}, key:WEB-3 refs`],
  ['GH', 'PROJ-1234567', 'key:PROJ-1234567 refs'],
  ['GH', 'TASK-4.1 - parser', 'key:TASK-4.1 refs'],
  ['GH', 'task-4.1.2: parser', 'key:TASK-4.1.2 refs'],
  ['GH', 'TASK-4.', 'key:TASK-4 refs'],
  ['GH', 'Closes TASK-4.1, TASK-4.2', 'key:TASK-4.1 closes, key:TASK-4.2 closes'],
]);

const none = (context: string, texts: readonly string[]): readonly Row[] =>
  texts.map((text) => [context, text, '']);

messages(
  'what is like a key and is none',
  none('GH', [
    ...[
      'PROJ-0',
      'PROJ-07',
      'PROJ-12345678',
      'PROJ-7a',
      'PROJ-7.1',
      'PROJ-7.md',
      'XPROJ-7',
      'PROJ7',
    ],
    ...['a-PROJ-7', 'src/PROJ-7/file', 'src/PROJ-7', 'PROJ-7/file', 'a.PROJ-7', 'PROJ-7@acme.com'],
    ...[
      '@PROJ-7',
      'PROJ-2024-01-15',
      'PROJ - 7',
      'PROJ_7',
      'PROJ-',
      '`PROJ-7`',
      'OTHER-7',
      'x_PROJ-7',
    ],
  ]),
);

messages('keys that nobody knows', [
  ['GHU', 'ABC-7', 'key?:ABC-7 refs'],
  ['GHU', '[ABC-7] crash', 'key?:ABC-7 refs'],
  ['GHU', '(JIRA-1) crash', 'key?:JIRA-1 refs'],
  ['GHU', 'Fixes ABC-7, ABC-8', 'key?:ABC-7 closes, key?:ABC-8 closes'],
  ['GHU', 'Revert "ABC-7 crash"', 'key?:ABC-7 reverts'],
  ['GHU', 'abc-7', ''],
  ['GHU', 'Abc-7', ''],
  ['GHU', 'ABC-7-crash', ''],
  ['GHU', 'ABC-7_crash', ''],
  ['GHU', 'ABC-7.5', ''],
  ['GHU', 'PATH_MAX-1', ''],
  ['GHU', 'I7-4770 and E3-1230', ''],
  ['GHU', 'ABC-7/ABC-8', 'key?:ABC-7 refs, key?:ABC-8 refs'],
  ['GH', 'ABC-7', ''],
  ['GL', 'GH-12', ''],
  ['NO', 'GH-12', '?:#12 refs'],
]);

messages(
  'standards and machines',
  none('GHU', [
    ...['UTF-8', 'UTF-16', 'SHA-1', 'SHA-256', 'SHA3-512', 'ISO-8859-1', 'ISO-8601', 'ISO8859-1'],
    ...['CVE-2024-1234', 'CWE-79', 'RFC-2119', 'AES-256', 'RSA-2048', 'ES-2020', 'X-64', 'H-264'],
    ...['MD-5', 'GPT-4', 'GPT-5.1', 'COVID-19', 'HTTP-2', 'TLS-1.3', 'IPV-4', 'IPV6-1', 'USB-3'],
    ...['RC-1', 'CP-1252', 'KOI8-8', 'IEEE-754', 'PEP-8', 'PSR-12', 'WCAG-2', 'GPL-3', 'LTS-1'],
    ...['MIT-0', 'AVX-512', 'CRC-32', 'STEP-2', 'PHASE-1', 'V-2', 'A-1', 'JSON-5', 'NIST-800'],
  ]),
);
