import type { Clock } from '../base/clock.ts';
import type { TrackerKind } from '../tickets/context.ts';
import { azure } from './azure.ts';
import type { SignedIn } from './credentials.ts';
import { gitea } from './gitea.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jira } from './jira.ts';
import { jiraDataCenter } from './jiraDataCenter.ts';
import { jiraGateway } from './jiraGateway.ts';
import { linear } from './linear.ts';
import { openHttp } from './openHttp.ts';
import type { Place } from './placeOf.ts';
import { politeHttp } from './politeHttp.ts';
import { redmine } from './redmine.ts';
import type { Connection, Tracker } from './tracker.ts';

/** How the trackers are asked. */
export interface Clients {
  readonly trackers: Partial<Readonly<Record<TrackerKind, Tracker>>>;
  /**
   * Nothing is sent yet. `onLimit` hears until when the server will not answer. Throws a
   * `TrackerFailure` for a token or an address that cannot be one.
   */
  readonly connect: (place: Place, signedIn: SignedIn, options: ConnectOptions) => Connection;
}

export interface ConnectOptions {
  readonly findings: Map<string, unknown>;
  readonly clock: Clock;
  readonly onLimit: (until: number) => void;
}

export const clients: Clients = {
  trackers: {
    github,
    gitlab,
    gitea,
    azure,
    jira,
    'jira-dc': jiraDataCenter,
    linear,
    redmine,
  },
  connect({ kind, site, api }, { credential }, { findings, clock, onLimit }) {
    const http = politeHttp(openHttp({ api, credential, clock }), onLimit);
    const connection = { site, api, http, findings };
    const gateway = kind === 'jira' ? jiraGateway(site, credential, clock) : undefined;
    return gateway
      ? { ...connection, gateway: { ...gateway, api: politeHttp(gateway.api, onLimit) } }
      : connection;
  },
};
