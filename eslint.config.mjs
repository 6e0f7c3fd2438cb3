import tseslint from 'typescript-eslint';

/** The drawing of the house: what each room may import. Anything else is a lint error. */
const house = {
  base: [],
  model: ['base'],
  git: ['base'],
  protocol: [],
  history: ['base', 'model', 'git', 'tickets'],
  tickets: ['base', 'model'],
  trackers: ['base', 'model', 'tickets'],
  plan: ['base', 'model'],
  notes: ['base', 'git'],
  answers: ['base', 'model', 'git', 'notes'],
  sharing: ['base', 'model', 'git', 'notes'],
  feedback: ['base', 'model'],
  votes: ['base', 'model', 'git', 'notes', 'feedback', 'sharing'],
  hook: ['base', 'model', 'git', 'plan'],
  story: ['base', 'model', 'history', 'tickets', 'plan', 'answers', 'sharing', 'feedback', 'votes'],
  ask: ['base', 'model'],
  roadmap: ['base', 'model', 'ask'],
  editor: [
    'base',
    'model',
    'plan',
    'story',
    'history',
    'ask',
    'roadmap',
    'feedback',
    'votes',
    'answers',
    'tickets',
    'trackers',
    'sharing',
    'protocol',
  ],
  terminal: [
    'base',
    'model',
    'plan',
    'story',
    'history',
    'ask',
    'roadmap',
    'feedback',
    'votes',
    'answers',
    'notes',
    'tickets',
    'trackers',
    'sharing',
    'hook',
  ],
};

/** Rooms that must run anywhere: no Node.js module in them. */
const pure = ['base', 'model', 'ask', 'roadmap', 'feedback', 'protocol', 'tickets'];

const outside = (allowed) => ({
  regex: `^\\.\\./(?!(?:${['', ...allowed].join('|')})/)`,
  message: 'The drawing of the house has no such arrow (see CONTRIBUTING).',
});
const noEditor = { regex: '^vscode$', message: 'Only src/editor and extension.ts know VS Code.' };
const noProcess = {
  regex: '^(node:)?child_process$|^simple-git$',
  message: 'A git process is started only in src/git.',
};
const noNode = { regex: '^node:', message: 'This room is pure: it runs anywhere.' };
const noToolkit = {
  regex: '^@vscode/webview-ui-toolkit',
  message: 'The UI toolkit is known only to webview/ui/toolkit.ts.',
};
const noPlot = {
  regex: '^@observablehq/plot',
  message: 'The plotting library is known only to webview/ui/plot.ts.',
};
const onlyProtocol = {
  regex: '^(\\.\\./)+src/(?!protocol/)',
  message: 'The page sees only src/protocol.',
};
const noSqlite = { regex: '^node:sqlite$', message: 'SQLite is known only to src/history.' };

const restricted = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const rooms = Object.entries(house).map(([room, allowed]) =>
  restricted(
    [`src/${room}/**/*.ts`],
    [
      outside(allowed),
      ...(room === 'history' ? [] : [noSqlite]),
      ...(room === 'editor' ? [] : [noEditor]),
      ...(room === 'git' ? [] : [noProcess]),
      ...(pure.includes(room) ? [noNode] : []),
    ],
  ),
);

export default tseslint.config(
  { ignores: ['dist/**', '.vscode-test/**', 'coverage/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './webview/tsconfig.json', './test/tsconfig.json'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrel files: imports end where the thing lives.',
        },
      ],
    },
  },
  ...rooms,
  restricted(['src/*.ts'], [noProcess, noSqlite]),
  restricted(['src/*.ts'], [noProcess, noEditor, noSqlite], ['src/extension.ts']),
  restricted(
    ['webview/**/*.ts'],
    [onlyProtocol, noToolkit, noPlot, noNode, noEditor],
    ['webview/ui/*.ts'],
  ),
  restricted(['webview/ui/toolkit.ts'], [onlyProtocol, noPlot, noNode, noEditor]),
  restricted(['webview/ui/plot.ts'], [onlyProtocol, noToolkit, noNode, noEditor]),
  {
    files: ['src/cli.ts', 'src/terminal/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Playwright and the extension host hand out loosely typed values; mocha returns promises to itself.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
