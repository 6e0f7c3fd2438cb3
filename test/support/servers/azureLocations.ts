import type { ApiResourceLocation } from 'azure-devops-node-api/interfaces/common/VsoBaseInterfaces.js';

const location = (id: string, area: string, resourceName: string, routeTemplate: string) => ({
  id,
  area,
  resourceName,
  routeTemplate,
  resourceVersion: 1,
  minVersion: '1.0',
  maxVersion: '7.1',
  releasedVersion: '7.1',
});

/** Where its own client finds what it asks for. */
export const azureLocations: readonly ApiResourceLocation[] = [
  location(
    'e81700f7-3be2-46de-8624-2eb35882fcaa',
    'Location',
    'ResourceAreas',
    '_apis/{resource}/{areaId}',
  ),
  location(
    '908509b6-4248-4475-a1cd-829139ba419f',
    'wit',
    'workItemsBatch',
    '{project}/_apis/{area}/{resource}',
  ),
  location(
    '5a172953-1b41-49d3-840a-33f79c3ce89f',
    'wit',
    'classificationNodes',
    '{project}/_apis/{area}/{resource}/{structureGroup}/{*path}',
  ),
  location(
    '01a46dea-7d46-4d40-bc84-319e7c260d99',
    'git',
    'pullRequests',
    '{project}/_apis/{area}/{resource}/{pullRequestId}',
  ),
];
