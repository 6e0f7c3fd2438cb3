import type { Command } from 'commander';
import { reasonOf } from '../base/productError.ts';
import type { TicketKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Mind } from '../story/mind.ts';
import type { WithRepository } from './commandLine.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodeFor, exitCodes } from './exitCodes.ts';
import { failureText } from './failureText.ts';
import { checkHelp } from './help.ts';
import { lookedAround } from './lookedAround.ts';
import type { Output } from './output.ts';
import { countText } from './pastText.ts';
import { plainLine } from './plainLine.ts';
import type { PlanFinding } from './planFindings.ts';
import { repositoryFindings, validationFindings } from './planFindings.ts';
import { topOf } from './topOf.ts';

interface Given {
  readonly strict?: true;
  readonly online?: true;
  readonly syntax?: true;
  readonly update: boolean;
}

/** What `check` is handed. */
interface Doors {
  readonly open: (directory: string) => Promise<Mind>;
  /** Needs neither git nor a repository. */
  readonly readPlan: (top: string) => Promise<Plan>;
}

/** Adds `check`. */
export function addCheck(program: Command, run: WithRepository, doors: Doors): void {
  program
    .command('check')
    .description('validate .product/, and hold it against the repository; for CI, too')
    .option('--strict', 'end with 1 also when there are only warnings')
    .option('--online', 'ask the trackers for tickets of items; a token must be in the environment')
    .option('--syntax', 'only validate the files, which needs no git')
    .option('--no-update', 'look only at what the index has, and do not read on first')
    .addHelpText('after', checkHelp)
    .action((given: Given) =>
      run(async ({ repo }, output) => {
        if (given.syntax) return told(output, await validated(doors, repo), given);
        let mind: Mind;
        try {
          mind = await doors.open(repo);
        } catch (error) {
          const reason = reasonOf(error);
          if (reason === undefined || !(error instanceof Error)) throw error;
          const code = told(output, await validated(doors, repo), given);
          const why = failureText(reason, error.message);
          output.complain(`only the files themselves were checked, since ${why}`, reason);
          return code === exitCodes.done ? exitCodeFor(reason) : code;
        }
        try {
          return await held(mind, output, given);
        } finally {
          mind.dispose();
        }
      }),
    );
}

async function validated({ readPlan }: Doors, directory: string): Promise<Checked> {
  const plan = await readPlan(await topOf(directory));
  return { plan, findings: validationFindings(plan.problems) };
}

interface Checked {
  readonly plan: Plan;
  readonly findings: readonly PlanFinding[];
}

/** Holds the plan against the repository. */
async function held(mind: Mind, output: Output, given: Given): Promise<ExitCode> {
  const code = await lookedAround(mind, output, given.update);
  if (code === undefined) return exitCodes.somethingWrong;
  const plan = mind.facts()?.plan ?? emptyPlan;
  const tickets = [...new Set(plan.items.flatMap((item) => item.tickets))];
  const refs = tickets.map((ticket) => mind.references.refOf(ticket as TicketKey));
  if (given.online) await mind.tickets.refresh(refs, { isWished: true });
  const findings = [
    ...validationFindings(plan.problems),
    ...(await repositoryFindings(mind, plan, Date.now())),
  ];
  const own = told(output, { plan, findings }, given);
  const known = refs.filter((ref) => mind.tickets.known(ref) !== undefined).length;
  if (known < refs.length) {
    const way = given.online
      ? 'their trackers did not answer for the rest'
      : '--online asks their trackers';
    output.remark(`Of ${countText(refs.length, 'ticket')} ${known} could be looked up: ${way}.`);
  }
  return own === exitCodes.done ? code : own;
}

/** Prints what was found, and how much of it there is. */
function told(output: Output, { plan, findings }: Checked, { strict }: Given): ExitCode {
  for (const one of findings) output.print(lineOf(one), textOf(one));
  const count = (severity: PlanFinding['severity']): number =>
    findings.filter((one) => one.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  if (isNothing(plan)) {
    output.remark('There is no .product/ yet, so there is nothing to check: product-mindset init');
  } else if (findings.length === 0) {
    output.remark('Nothing was found.');
  } else {
    const counted = [
      countText(errors, 'error'),
      countText(warnings, 'warning'),
      countText(notes, 'note'),
    ];
    output.remark(`${counted.join(', ')}.`);
  }
  return errors > 0 || (strict === true && warnings > 0)
    ? exitCodes.somethingWrong
    : exitCodes.done;
}

function isNothing({ personas, hasRoadmap, hasTeams, problems }: Plan): boolean {
  return !hasRoadmap && !hasTeams && personas.length === 0 && problems.length === 0;
}

function lineOf({ severity, code, file, line, column, id, detail }: PlanFinding): object {
  return {
    severity,
    code,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    id: id ?? null,
    detail,
  };
}

function textOf({ severity, file, line, column, id, detail }: PlanFinding): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const about = id === undefined ? '' : `${id}: `;
  return plainLine(`${place === '' ? '' : `${place}: `}${severity}: ${about}${detail}`);
}
