import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { answersReference } from '../notes/notes.ts';
import { reasonOf } from '../base/productError.ts';
import type { Plan } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Patient } from '../story/patient.ts';
import { failureOf } from './failureText.ts';
import type { Finding } from './finding.ts';
import { historyFindings } from './historyFindings.ts';
import { plainLine } from './plainLine.ts';
import { repairCommand } from './repair.ts';
import { repositoryFindings } from './repositoryFindings.ts';
import { sharingFindings } from './sharingFindings.ts';
import { votesFindings } from './votesFindings.ts';

/** Looks at everything that the product needs from a repository. Changes nothing. */
export async function diagnosis(patient: Patient): Promise<readonly Finding[]> {
  const { mind } = patient;
  await mind.refresh();
  const facts = mind.facts();
  return [
    { state: 'good', what: `git ${patient.gitVersion}` },
    ...(facts ? repositoryFindings(facts.standing) : []),
    ...(await storageFindings(patient)),
    ...(await answerFindings(patient)),
    ...(await sharingFindings(mind.sharing)),
    ...(await votesFindings(mind.votes)),
    ...(await historyFindings(mind.history, join(patient.commonDirectory, 'product-mindset'))),
    ...planFindings(facts?.plan ?? emptyPlan),
  ];
}

/** What there is to say where no repository could be opened. */
export function diagnosisWithout(cause: Error, plan: Plan): readonly Finding[] {
  return [{ state: 'wrong', ...failureOf(reasonOf(cause), cause.message) }, ...planFindings(plan)];
}

async function storageFindings({ commonDirectory, mind }: Patient): Promise<readonly Finding[]> {
  const canWrite = await access(commonDirectory, constants.W_OK).then(
    () => true,
    () => false,
  );
  const asked = mind.asking.events().length;
  if (!canWrite) {
    return [
      {
        state: 'wrong',
        what: 'the git directory is read-only: no answer can be stored',
        mend: 'use a clone that you can write to',
      },
    ];
  }
  return [
    { state: 'good', what: `the git directory can be written to (events of asking: ${asked})` },
    { state: 'good', what: 'commits are noticed without a hook: none is needed' },
    ...((await isThere(join(commonDirectory, 'product-mindset', 'hook')))
      ? [
          {
            state: 'good',
            what: 'the commit hook for other editors was installed here',
            mend: 'to see how it stands: product-mindset hook status',
          } as const,
        ]
      : []),
    ...((await isThere(join(commonDirectory, `${answersReference}.lock`)))
      ? [
          {
            state: 'note',
            what: `somebody is writing answers just now, or a git that was killed left ${answersReference}.lock in the git directory`,
            mend: `once that is a minute old: ${repairCommand}`,
          } as const,
        ]
      : []),
  ];
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function answerFindings(patient: Patient): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  try {
    const { answered, skipped, unread, stale } = await patient.answers.condition();
    const overwritten = await patient.overwritten();
    findings.push({ state: 'good', what: `commits with an answer in the notes: ${answered}` });
    if (skipped > 0) {
      findings.push({
        state: 'note',
        what: `${skipped} lines of the notes are broken or of another version; they are kept, and passed over`,
        mend: `to look at them: git notes --ref=${answersReference} show COMMIT`,
      });
    }
    if (unread > 0) {
      findings.push({
        state: 'note',
        what: `notes that are missing, or far too large to be ours; they are passed over: ${unread}`,
        mend: `to look at them: git notes --ref=${answersReference} list`,
      });
    }
    if (stale.length > 0) {
      findings.push({
        state: 'note',
        what: `writers that were killed left references: ${stale.length}`,
        mend: repairCommand,
      });
    }
    if (overwritten > 0) {
      findings.push({
        state: 'wrong',
        what: 'answers that were given here are not in the notes any more: something set them back, such as a fetch of +refs/notes/*:refs/notes/*',
        mend: repairCommand,
      });
    }
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined || !(error instanceof Error)) throw error;
    const { what } = failureOf('notes-unreadable', error.message);
    const cause = reason === 'notes-unreadable' ? '' : `: ${failureOf(reason, error.message).what}`;
    findings.push({ state: 'wrong', what: `${what}${cause}`, mend: repairCommand });
  }
  const isCarried = patient.notesRewritten.some((pattern) => covers(pattern, answersReference));
  return [...findings, isCarried ? carried : leftBehind];
}

const carried: Finding = {
  state: 'good',
  what: 'git takes answers along with an amend or a rebase',
};
const leftBehind: Finding = {
  state: 'note',
  what: 'answers follow an amend, a rebase or a squash when the editor sees it; git does not take them along by itself (notes.rewriteRef is not set)',
  mend: 'product-mindset share on',
};

/** Whether a `notes.rewriteRef` names the reference, by itself or with a `*`. */
function covers(pattern: string, reference: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined
    ? pattern === reference
    : reference.startsWith(start) && reference.endsWith(end);
}

function planFindings(plan: Plan): readonly Finding[] {
  const { personas, items, problems, hasTeams } = plan;
  // Other teams come from CODEOWNERS.
  const teams = hasTeams ? plan.teams : [];
  const count = personas.length + items.length + teams.length;
  const found: Finding =
    count === 0 && problems.length === 0
      ? {
          state: 'note',
          what: 'there is no .product/ yet: everything works, with fewer suggestions',
          mend: 'to propose one: product-mindset init',
        }
      : {
          state: 'good',
          what: `.product/ has ${personas.length} personas, ${items.length} roadmap items, ${teams.length} teams`,
        };
  return [
    found,
    ...problems.map(({ file, line, detail }): Finding => ({
      state: 'wrong',
      what: `${file}:${line}: ${plainLine(detail)}`,
      mend: 'correct this line; the rest of the file is used',
    })),
  ];
}

/** Whether anything that was found has to be mended. */
export function isHealthy(findings: readonly Finding[]): boolean {
  return findings.every(({ state }) => state !== 'wrong');
}

/** Findings as lines for people. */
export function diagnosisText(findings: readonly Finding[]): string {
  const marks = { good: 'ok   ', note: 'note ', wrong: 'WRONG' } as const;
  return findings
    .flatMap(({ state, what, mend }) => [
      `${marks[state]} ${what}`,
      ...(mend === undefined ? [] : [`      → ${mend}`]),
    ])
    .join('\n');
}
