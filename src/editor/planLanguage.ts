import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { Later } from './later.ts';
import type { Minds } from './minds.ts';
import { recentTickets } from './offeredTickets.ts';
import { offerPlanCompletions } from './planCompletions.ts';
import { mendPlans } from './planFixes.ts';
import { explainPlans } from './planHovers.ts';
import { navigatePlans } from './planNavigation.ts';
import { outlinePlans } from './planOutline.ts';
import { showPlanProblems } from './planProblems.ts';
import type { Reading } from './planTexts.ts';
import { PlanTexts } from './planTexts.ts';

export interface Parts {
  readonly minds: Minds;
  readonly reading: Reading;
  readonly later: Later;
  readonly clock: Clock;
  readonly log: Log;
}

/** Everything that helps to write the files of a plan. It starts no process, also where nobody trusts. */
export function openPlanLanguage({ minds, reading, later, clock, log }: Parts): Disposable {
  const life = new Lifetime();
  const texts = new PlanTexts(reading);
  life.own(showPlanProblems({ texts, later, log }));
  life.own(offerPlanCompletions({ texts, tickets: recentTickets(minds, clock), clock }));
  life.own(explainPlans(texts));
  life.own(navigatePlans(texts));
  life.own(mendPlans(texts));
  // That extension lists everything in a YAML file; twice is no better than once.
  if (!vscode.extensions.getExtension('redhat.vscode-yaml')) life.own(outlinePlans(texts));
  return life;
}
