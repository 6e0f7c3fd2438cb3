import type { History, QuestionName, Questions } from '../history/history.ts';
import type { Condition } from '../history/condition.ts';
import type { Surroundings, Whereabouts } from '../history/surroundings.ts';

const condition: Condition = {
  state: 'absent',
  commits: 0,
  paths: 0,
  moves: 'known',
  isTreeless: false,
  isShallow: false,
};

/** A past of which nothing may be read, or can be: around everything it knows nothing. */
export const unread: Pick<History, 'ask'> = {
  ask: <Name extends QuestionName>(
    name: Name,
    takes: Questions[Name]['takes'],
  ): Promise<Questions[Name]['gives']> =>
    name === 'around'
      ? Promise.resolve(nothingAround((takes as Questions['around']['takes']).about))
      : Promise.reject(new Error(`A past that is not read was asked ${name}.`)),
};

function nothingAround(about: Whereabouts): Surroundings {
  const paths = pathsIn(about);
  return { condition, commits: [], isCut: false, tickets: [], shares: [], files: [], paths };
}

function pathsIn(about: Whereabouts): readonly string[] {
  switch (about.kind) {
    case 'file':
      return [about.path];
    case 'paths':
      return about.paths;
    case 'folder':
    case 'item':
    case 'commit':
      return [];
  }
}
