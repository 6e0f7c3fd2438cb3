// Builds what ships: the bundles of the extension host (each src/*.ts that is a door), cli.cjs, and the
// scripts and styles of the two pages, all in dist.
// --production minifies, --watch keeps building, --tests adds the suites of the extension host.
// The names end in .cjs because package.json says "type": "module" and editors load CommonJS.
import { chmodSync, globSync, rmSync } from 'node:fs';
import esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watching = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** `import('./mind.ts')` stays an import: each door is a file of its own, loaded when it is needed. */
const lazyDoors = {
  name: 'lazy-doors',
  setup(build) {
    build.onResolve({ filter: /^\.\/\w+\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: path.replace(/ts$/, 'cjs'), external: true } : undefined,
    );
  },
};

/** The editor's background task waits for these lines. */
const sayWhenDone = {
  name: 'say-when-done',
  setup(build) {
    build.onStart(() => console.log('build started'));
    build.onEnd(({ errors }) => console.log(`build finished, ${errors.length} errors`));
  },
};

const common = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  logLevel: 'warning',
  plugins: watching ? [lazyDoors, sayWhenDone] : [lazyDoors],
};

const node = {
  ...common,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  external: ['vscode'],
  // The ES modules of the same package: only what is used of them is bundled.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
  // A bundle is no module: where it is, it knows in another way.
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  // Turns the lazy import into a lazy require, which every extension host loads the same way.
  supported: { 'dynamic-import': false },
};

const builds = [
  {
    ...node,
    entryPoints: [
      'src/extension.ts',
      'src/mind.ts',
      'src/plan.ts',
      'src/planLanguage.ts',
      'src/sharing.ts',
      'src/votes.ts',
      'src/votesWorker.ts',
      'src/hook.ts',
      'src/history.ts',
      'src/trackers.ts',
      'src/clients.ts',
      'src/backlog.ts',
      'src/ticketing.ts',
      'src/settingUp.ts',
      'src/signal.ts',
      'src/panel.ts',
      'src/planning.ts',
      'src/historyWorker.ts',
    ],
  },
  // One file by itself: it runs from wherever it is copied to.
  { ...node, entryPoints: ['src/cli.ts'], banner: { js: '#!/usr/bin/env node' }, plugins: [] },
  {
    ...common,
    minify: true,
    platform: 'browser',
    target: 'chrome120',
    format: 'iife',
    outdir: 'dist',
    entryPoints: [
      { in: 'webview/page.ts', out: 'webview' },
      { in: 'webview/page.css', out: 'webview' },
      { in: 'webview/signalPage.ts', out: 'signalPage' },
      { in: 'webview/signalPage.css', out: 'signalPage' },
    ],
  },
];

if (tests) {
  const suites = globSync('test/host/*.test.ts').map((file) => ({
    in: file,
    out: file.replaceAll('\\', '/').replace(/^test\/(.*)\.ts$/, '$1'),
  }));
  builds.push({
    ...node,
    minify: false,
    sourcemap: 'inline',
    outdir: 'dist/test',
    external: ['vscode', 'mocha'],
    entryPoints: [{ in: 'test/support/hostRun.ts', out: 'host' }, ...suites],
  });
}

rmSync('dist', { recursive: true, force: true });
try {
  if (watching) {
    const contexts = await Promise.all(builds.map((build) => esbuild.context(build)));
    await Promise.all(contexts.map((context) => context.watch()));
  } else {
    await Promise.all(builds.map((build) => esbuild.build(build)));
    chmodSync('dist/cli.cjs', 0o755);
  }
} catch {
  // What is wrong has been printed, with its place.
  process.exit(1);
}
