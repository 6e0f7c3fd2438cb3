import { access, constants } from 'node:fs/promises';
import type { Answers } from '../answers/answers.ts';
import type { Mind } from '../story/mind.ts';

/** One thing that was looked at. `mend` says what to do about it. */
export interface Finding {
  readonly state: 'good' | 'note' | 'wrong';
  readonly what: string;
  readonly mend?: string;
}

/** What the doctor may look at: an opened repository, or why there is none. */
export interface Patient {
  readonly mind: Mind;
  readonly answers: Answers;
  /** Absolute; shared by all work trees. */
  readonly commonDirectory: string;
  readonly gitVersion: string;
  /** References whose notes follow an amend or a rebase. */
  readonly notesRewritten: readonly string[];
}

/** Looks at everything that the product needs from a repository. Changes nothing. */
export async function diagnosis(patient: Patient): Promise<readonly Finding[]> {
  await patient.mind.refresh();
  return [
    { state: 'good', what: `git ${patient.gitVersion}` },
    ...repositoryFindings(patient),
    ...(await storageFindings(patient)),
    ...(await answerFindings(patient)),
    ...planFindings(patient),
  ];
}

function repositoryFindings({ mind }: Patient): readonly Finding[] {
  const standing = mind.facts()?.standing;
  if (!standing) return [{ state: 'wrong', what: 'the repository could not be read' }];
  const { head, branch, operation, shallow, bare, userEmail } = standing;
  const place = branch === undefined ? 'a detached HEAD' : `branch ${branch}`;
  const findings: Finding[] = [
    { state: 'good', what: `${bare ? 'bare repository' : 'repository'} on ${place}` },
  ];
  if (head === undefined) findings.push({ state: 'note', what: 'there is no commit yet' });
  if (operation !== 'none') {
    findings.push({
      state: 'note',
      what: `git is in the middle of a ${operation}; nothing is asked`,
    });
  }
  if (shallow) {
    findings.push({
      state: 'note',
      what: 'this is a shallow clone: older commits, and answers for them, are not here',
      mend: 'git fetch --unshallow',
    });
  }
  if (userEmail === undefined) {
    findings.push({
      state: 'note',
      what: 'user.email is not set, so every commit made here counts as your own',
      mend: 'git config --global user.email you@example.org',
    });
  }
  return findings;
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
    { state: 'good', what: `the git directory can be written to; ${asked} events of asking` },
  ];
}

async function answerFindings(patient: Patient): Promise<readonly Finding[]> {
  const { answers, notesRewritten } = patient;
  const { answered, skipped, stale } = await answers.condition();
  const findings: Finding[] = [
    { state: 'good', what: `${answered} commits have answers in the notes` },
  ];
  if (skipped > 0) {
    findings.push({
      state: 'note',
      what: `${skipped} lines of the notes are broken or of another version; they are kept, and passed over`,
    });
  }
  if (stale.length > 0) {
    findings.push({
      state: 'note',
      what: `${stale.length} references were left by a writer that was killed`,
      mend: stale.map((name) => `git update-ref -d ${name}`).join(' && '),
    });
  }
  if (!notesRewritten.some((pattern) => covers(pattern, answersReference))) {
    findings.push({
      state: 'note',
      what: 'answers in notes do not follow an amend or a rebase (notes.rewriteRef is not set)',
      mend: `git config --add notes.rewriteRef ${answersReference}`,
    });
  }
  return findings;
}

const answersReference = 'refs/notes/product-mindset/answers';

/** Whether a `notes.rewriteRef` names the reference, by itself or with a `*`. */
function covers(pattern: string, reference: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined
    ? pattern === reference
    : reference.startsWith(start) && reference.endsWith(end);
}

function planFindings({ mind }: Patient): readonly Finding[] {
  const plan = mind.facts()?.plan;
  if (!plan) return [];
  const { personas, items, teams, problems } = plan;
  const count = personas.length + items.length + teams.length;
  const found: Finding =
    count === 0
      ? {
          state: 'note',
          what: 'there is no .product/ yet: everything works, with fewer suggestions',
        }
      : {
          state: 'good',
          what: `.product/ has ${personas.length} personas, ${items.length} roadmap items, ${teams.length} teams`,
        };
  return [
    found,
    ...problems.map(({ file, line, detail }): Finding => ({
      state: 'wrong',
      what: `${file}:${line}: ${detail}`,
      mend: 'correct this line; the rest of the file is used',
    })),
  ];
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
