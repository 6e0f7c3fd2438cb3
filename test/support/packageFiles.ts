interface Budget {
  readonly name: string;
  /** Counted together; relative to the top of the repository. */
  readonly files: readonly string[];
  /** A thousand bytes each. */
  readonly kilobytes: number;
}

/** Every file that people get, and no other. */
export const packageFiles: readonly string[] = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/cli.cjs',
  'dist/extension.cjs',
  'dist/mind.cjs',
  'dist/plan.cjs',
  'dist/planLanguage.cjs',
  'dist/sharing.cjs',
  'dist/votes.cjs',
  'dist/votesWorker.cjs',
  'dist/history.cjs',
  'dist/historyWorker.cjs',
  'dist/hook.cjs',
  'dist/panel.cjs',
  'dist/planning.cjs',
  'dist/ticketing.cjs',
  'dist/settingUp.cjs',
  'dist/signal.cjs',
  'dist/signalPage.css',
  'dist/signalPage.js',
  'dist/trackers.cjs',
  'dist/clients.cjs',
  'dist/backlog.cjs',
  'dist/webview.css',
  'dist/webview.js',
  'l10n/bundle.l10n.de.json',
  'media/icon.png',
  'media/schemas/personas.schema.json',
  'media/schemas/roadmap.schema.json',
  'media/schemas/teams.schema.json',
  'media/view.svg',
  'package.json',
  'package.nls.de.json',
  'package.nls.json',
];

/** Bundles that the thread of all extensions may load, some only where they are needed. */
const hostDoors = ['extension', 'panel', 'mind', 'plan', 'sharing', 'hook', 'history'];

/** What may not grow unnoticed. */
export function budgets(vsix: string): readonly Budget[] {
  return [
    { name: 'extension.cjs', files: ['dist/extension.cjs'], kilobytes: 120 },
    { name: 'panel.cjs', files: ['dist/panel.cjs'], kilobytes: 125 },
    {
      name: 'extension.cjs + mind.cjs',
      files: ['dist/extension.cjs', 'dist/mind.cjs'],
      kilobytes: 315,
    },
    {
      name: 'all of the extension host, with what is loaded when it is needed',
      files: hostDoors.map((door) => `dist/${door}.cjs`),
      kilobytes: 640,
    },
    {
      name: 'ticketing.cjs + trackers.cjs, where tickets are wanted',
      files: ['dist/ticketing.cjs', 'dist/trackers.cjs'],
      kilobytes: 72,
    },
    {
      name: 'settingUp.cjs, where a roadmap is set up',
      files: ['dist/settingUp.cjs'],
      kilobytes: 80,
    },
    {
      name: 'signal.cjs, where somebody looks at signal and noise',
      files: ['dist/signal.cjs'],
      kilobytes: 60,
    },
    { name: 'signalPage.js', files: ['dist/signalPage.js'], kilobytes: 310 },
    {
      name: 'planLanguage.cjs, where a file of a plan is open',
      files: ['dist/planLanguage.cjs'],
      kilobytes: 55,
    },
    {
      name: 'planning.cjs, with the first repository',
      files: ['dist/planning.cjs'],
      kilobytes: 95,
    },
    {
      name: 'votes.cjs + votesWorker.cjs, where somebody votes',
      files: ['dist/votes.cjs', 'dist/votesWorker.cjs'],
      kilobytes: 40,
    },
    { name: 'clients.cjs', files: ['dist/clients.cjs'], kilobytes: 60 },
    { name: 'historyWorker.cjs', files: ['dist/historyWorker.cjs'], kilobytes: 110 },
    { name: 'webview.js', files: ['dist/webview.js'], kilobytes: 350 },
    { name: vsix, files: [vsix], kilobytes: 1000 },
  ];
}
