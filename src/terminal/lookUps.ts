import type { TicketKey } from '../model/ids.ts';
import type { Joined } from '../model/joined.ts';
import { joinedOf } from '../model/joinedOf.ts';
import type { FileCommit, PastCommit } from '../model/past.ts';
import { emptyPlan } from '../model/plan.ts';
import { teamsOf } from '../model/teamsOf.ts';
import { ProductError, reasonOf } from '../base/productError.ts';
import type { Mind } from '../story/mind.ts';
import type { Output } from './output.ts';
import { ageText, coupledText, shareText, ticketText, toldText } from './pastText.ts';
import type { NamedPath } from './pathNamed.ts';
import { literal } from './pathNamed.ts';
import { plainLine } from './plainLine.ts';

/** Shows which commits made a file or a folder what it is. */
export async function showHistory(
  mind: Mind,
  output: Output,
  { path, isFolder }: NamedPath,
  limit: number,
): Promise<void> {
  const ofFile = isFolder ? [] : await mind.history.ask('commitsOf', { path, limit });
  if (ofFile.length > 0) {
    const age = await mind.history.ask('ageOf', { path });
    if (age) output.remark(ageText(path, age));
    await showCommits(mind, output, ofFile, path);
    return;
  }
  const globs = [path === '' ? '**' : `/${literal(path)}/**`];
  const inFolder = await mind.history.ask('touching', { globs, since: 0, limit });
  await showCommits(mind, output, inFolder);
  if (inFolder.length === 0) output.remark(`No commit in the index touched ${plainLine(path)}.`);
}

/** Shows the tickets behind a file or a folder. */
export async function showTicketsOf(
  { history }: Mind,
  output: Output,
  { path, isFolder }: NamedPath,
  limit: number,
): Promise<void> {
  const ofFile = isFolder ? [] : await history.ask('ticketsOf', { path, limit });
  const folder = path === '' ? '' : `${path}/`;
  const tickets =
    ofFile.length > 0 ? ofFile : await history.ask('ticketsOf', { path: folder, limit });
  for (const one of tickets) output.print(one, ticketText(one));
  if (tickets.length === 0) {
    output.remark(`No commit in the index that touched ${plainLine(path)} mentions a ticket.`);
  }
}

/**
 * Shows the files that change together with a file, and the teams behind them. Rejects with
 * `bad-input` for a folder.
 */
export async function showTogether(
  mind: Mind,
  output: Output,
  { path, isFolder }: NamedPath,
): Promise<void> {
  const { history } = mind;
  if (isFolder) throw new ProductError('bad-input', `${path || '.'} is a folder: name a file`);
  const coupled = await history.ask('together', { path });
  for (const one of coupled) output.print(one, coupledText(one));
  if (coupled.length === 0) {
    output.remark(`No file changes together with ${plainLine(path)} often enough to say so.`);
    return;
  }
  await mind.refresh();
  const { teams } = mind.facts()?.plan ?? emptyPlan;
  // Those of CODEOWNERS have nobody in them.
  if (!teams.some(({ members }) => members.length > 0)) return;
  output.remark('Who changes them:');
  for (const one of teamsOf(await history.ask('sharesTogether', { path }), teams)) {
    const name = teams.find(({ id }) => id === one.team)?.name;
    output.print({ ...one, team: one.team ?? null }, shareText(one, name));
  }
}

/** Shows the commits that mention a ticket. */
export async function showCommitsOf(
  mind: Mind,
  output: Output,
  ticket: TicketKey,
  limit: number,
): Promise<void> {
  const commits = await mind.history.ask('commitsOfTicket', { ticket, limit });
  await showCommits(mind, output, commits);
  if (commits.length === 0) output.remark(`No commit in the index mentions ${plainLine(ticket)}.`);
}

/** So many commits are read from git at once. */
const atOnce = 200;

/** Shows commits with their who and why, from the notes, too; each as soon as it is known. */
async function showCommits(
  mind: Mind,
  output: Output,
  commits: readonly (PastCommit | FileCommit)[],
  path?: string,
): Promise<void> {
  if (commits.length === 0) return;
  for (let start = 0; start < commits.length; start += atOnce) {
    const some = commits.slice(start, start + atOnce);
    const stories = (await unlessMissing(mind.storiesOf(some.map(({ sha }) => sha)))) ?? [];
    const known = new Map(stories.map(({ commit, joined }) => [commit.sha, joined]));
    for (const commit of some) {
      const joined = known.get(commit.sha) ?? joinedOf({ message: commit });
      output.print(lineOf(commit, joined), toldText({ commit, joined }, path));
    }
  }
}

/** In JSON a commit goes by the same name as in `explain`, and what is not known is `null`. */
function lineOf(told: PastCommit | FileCommit, { who, why, item }: Joined): object {
  const { sha, ...rest } = told;
  return { commit: sha, ...rest, who: who ?? null, why: why ?? null, item: item ?? null };
}

/** What git cannot read, as in a clone without trees, leaves what the index says. */
function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: unknown) => {
    if (reasonOf(error) !== 'git-failed') throw error;
    return undefined;
  });
}
