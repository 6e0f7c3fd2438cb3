import { hookLine } from '../hook/hookBlock.ts';
import type {
  HookManner,
  HookNeighbour,
  HookObstacle,
  HookRemoval,
  HookStatus,
} from '../hook/hook.ts';
import { plainLine } from './plainLine.ts';

const manners: Readonly<Record<HookManner, string>> = {
  own: 'a file of its own',
  inserted: 'a block in the script that was there',
  wrapped: 'a file that runs the hook that was there',
  called: 'called by the hook that took its place',
  'by-hand': 'a line put in by hand',
};

const neighbours: Readonly<Record<HookNeighbour, string>> = {
  husky: 'husky',
  lefthook: 'lefthook',
  'pre-commit': 'pre-commit',
  script: 'another script',
  program: 'another program',
};

/** How the hook stands, for people. */
export function hookStatusText(status: HookStatus): string {
  const { state, file, manner, beside, obstacle, isShared, isOutdated } = status;
  return [
    stateText(state, file),
    ...(manner === undefined ? [] : [`  how: ${manners[manner]}`]),
    ...(beside === undefined ? [] : [`  beside: ${neighbours[beside]}`]),
    ...(isShared && obstacle === undefined
      ? [
          '  The folder is outside of this repository; where the hook is not installed, it does nothing.',
        ]
      : []),
    ...(isOutdated
      ? ['  .product/ has changed since: "product-mindset hook install" takes it in.']
      : []),
    ...(obstacle === undefined ? [] : obstacleLines(obstacle)),
  ].join('\n');
}

function stateText(state: HookStatus['state'], file: string): string {
  const shown = plainLine(file);
  switch (state) {
    case 'installed':
      return `The hook is installed: ${shown}`;
    case 'absent':
      return `The hook is not installed. Git looks for it in ${shown}`;
    case 'lost':
      return `The hook was installed and does not run now: something else has overwritten it, or git looks elsewhere. Git looks for it in ${shown}`;
  }
}

function obstacleLines(obstacle: HookObstacle): readonly string[] {
  switch (obstacle) {
    case 'bare':
      return ['  The repository is bare: nobody commits in it.'];
    case 'hooks-off':
      return ['  Hooks are switched off: core.hooksPath names no folder.'];
    case 'not-a-file':
      return ['  There is something else of that name.'];
    case 'in-work-tree':
      return [
        '  Its folder belongs to the work tree, and so to the team: nothing is written there.',
        '  To have it all the same, make this a line of the script, after its first; where nobody',
        '  installed anything, it does nothing:',
        '',
        hookLine,
      ];
  }
}

/** What became of the hook, for people. */
export function hookRemovalText({ restored, left }: HookRemoval): string {
  const lines = [
    ...restored.map((file) => `As it was before: ${plainLine(file)}`),
    ...left.map((file) => `Not touched, since others changed it; look at it: ${plainLine(file)}`),
  ];
  return lines.length === 0 ? 'The hook was not installed.' : lines.join('\n');
}
