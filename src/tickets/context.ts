/** The kinds of trackers that references lead to. */
export const trackerKinds = [
  'github',
  'gitlab',
  /** Gitea and Forgejo. */
  'gitea',
  'bitbucket',
  'azure',
  /** Jira Cloud. */
  'jira',
  /** Jira Data Center and Server. */
  'jira-dc',
  'linear',
  'redmine',
  /** Files of the repository: Backlog.md. */
  'local',
] as const;
export type TrackerKind = (typeof trackerKinds)[number];

/** A repository on a forge: what `#12` means in its messages. */
export interface Remote {
  readonly kind: 'github' | 'gitlab' | 'gitea' | 'bitbucket' | 'azure';
  /** Lower case, with the port where it is not the usual one. */
  readonly host: string;
  /** `acme/app`; of GitLab with all groups; of Azure `organization/project/repository`. */
  readonly path: string;
}

/** What is known when references are looked for. It has no times and no tokens; it is plain JSON. */
export interface ReferenceContext {
  /** The repository that numbers belong to, `null` when there is none or its forge is not known. */
  readonly remote: Remote | null;
  /** Hosts whose addresses lead to tickets, besides those that everybody knows. */
  readonly hosts: Readonly<Record<string, TrackerKind>>;
  /** Prefixes of keys such as `PROJ`, upper case; they count in lower case as well. */
  readonly knownKeys: readonly string[];
  /** Those of them whose tickets have parts: `TASK-4.1`. */
  readonly decimalKeys: readonly string[];
  /** Whether keys with prefixes that nobody knows count, in upper case, as uncertain (`key?:`). */
  readonly unknownKeys: boolean;
  /** A tracker whose numbers `#12` means instead of the remote's (`rm:`, `az:`, …). */
  readonly numbers?: { readonly kind: TrackerKind; readonly host: string };
}

/** What references mean where nothing is known: numbers are unresolved, keys uncertain. */
export const knowsNothing: ReferenceContext = {
  remote: null,
  hosts: {},
  knownKeys: [],
  decimalKeys: [],
  unknownKeys: true,
};

/** A tracker that the person has set: one entry of `productMindset.tickets.trackers`. */
export interface TrackerSetting {
  readonly kind: TrackerKind;
  /** Where people read tickets: `https://acme.atlassian.net`. */
  readonly url: string;
  /** Where programs ask, when it is elsewhere. */
  readonly api?: string;
  /** Prefixes of its keys. */
  readonly keys?: readonly string[];
  /** Whether `#12` means its tickets, whatever the remote is. */
  readonly numbers?: boolean;
}
