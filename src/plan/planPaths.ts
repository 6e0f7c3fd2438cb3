import { codeownersPaths } from './codeowners.ts';

/** Where the files of a plan are, from the top of the repository. */
export const planNames = {
  personas: '.product/personas.yaml',
  roadmap: '.product/roadmap.yaml',
  teams: '.product/teams.yaml',
} as const;

/** All files that a plan comes from. */
export const planPaths: readonly string[] = [...Object.values(planNames), ...codeownersPaths];
