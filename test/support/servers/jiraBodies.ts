import type {
  Comment,
  FieldDetails,
  IssueTypeDetails,
  Project,
  StatusDetails,
  Version,
} from 'jira.js/cloud';

export interface JiraBody {
  readonly id: string;
  readonly key: string;
  readonly self: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const site = 'https://acme.atlassian.net';

/** Ids differ from server to server: these are not the usual ones. */
export const sprintField = 'customfield_10107';
export const epicLinkField = 'customfield_10108';
export const epicNameField = 'customfield_10109';
export const parentLinkField = 'customfield_10110';

export function jiraFieldList(version: 2 | 3): readonly FieldDetails[] {
  const own = (id: string, name: string, custom: string, type: string): FieldDetails => ({
    id,
    ...(version === 3 && { key: id }),
    name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${id.slice(12)}]`, name],
    schema: { type, custom, customId: Number(id.slice(12)) },
  });
  return [
    {
      id: 'summary',
      name: 'Zusammenfassung',
      custom: false,
      orderable: true,
      navigable: true,
      searchable: true,
      clauseNames: ['summary'],
      schema: { type: 'string', system: 'summary' },
    },
    { id: 'thumbnail', name: 'Bilder', custom: false, navigable: true, clauseNames: [] },
    own('customfield_10020', 'Sprint', 'com.acme.plugin:sprint', 'string'),
    own(sprintField, 'Etappe', 'com.pyxis.greenhopper.jira:gh-sprint', 'array'),
    own(epicLinkField, 'Epos', 'com.pyxis.greenhopper.jira:gh-epic-link', 'any'),
    own(epicNameField, 'Eposname', 'com.pyxis.greenhopper.jira:gh-epic-label', 'string'),
    own(parentLinkField, 'Eltern', 'com.atlassian.jpo:jpo-custom-field-parent', 'any'),
  ];
}

export const story: IssueTypeDetails = {
  id: '10001',
  name: 'Story',
  subtask: false,
  hierarchyLevel: 0,
};
export const epic: IssueTypeDetails = {
  id: '10000',
  name: 'Epos',
  subtask: false,
  hierarchyLevel: 1,
};

function status(id: string, name: string, key: string): StatusDetails {
  return {
    id,
    name,
    description: '',
    self: `${site}/rest/api/3/status/${id}`,
    statusCategory: { id: 4, key, name: key, colorName: 'yellow', self: `${site}/4` },
  };
}
const inReview = status('3', 'In Review', 'indeterminate');
export const done = status('5', 'Fertig', 'done');

export const spring: Version = {
  id: '10011',
  self: `${site}/rest/api/3/version/10011`,
  name: 'Spring',
  archived: false,
  released: false,
  releaseDate: '2026-12-01',
};

/** A project of the cloud; Data Center's types of issues have no levels. */
export function jiraProject(key: string, fields: Partial<Project> = {}): Project {
  return {
    id: '10100',
    key,
    name: `Project ${key}`,
    self: `${site}/rest/api/3/project/10100`,
    issueTypes: [story, epic],
    versions: [],
    ...fields,
  };
}

/** Times are texts on their way. */
type CommentBody = Omit<Comment, 'created' | 'updated'> & Record<'created' | 'updated', string>;

export function comment(accountId: string, updated: string): CommentBody {
  return {
    id: '1',
    self: `${site}/rest/api/3/comment/1`,
    author: { accountId, displayName: accountId, active: true },
    created: updated,
    updated,
  };
}

export function jiraBody(key: string, fields: Readonly<Record<string, unknown>> = {}): JiraBody {
  const id = String(10_000 + Number(key.slice(key.lastIndexOf('-') + 1)));
  return {
    id,
    key,
    self: `${site}/rest/api/3/issue/${id}`,
    fields: {
      summary: `Ticket ${key}`,
      description: null,
      issuetype: story,
      status: inReview,
      labels: [],
      fixVersions: [],
      creator: { accountId: 'ana', displayName: 'Ana', active: true },
      created: '2026-10-01T08:00:00.000+0200',
      updated: '2026-10-02T08:00:00.000+0200',
      resolutiondate: null,
      duedate: null,
      ...fields,
    },
  };
}
