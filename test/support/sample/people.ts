import type { Person } from './step.ts';

export const ana: Person = 'Ana Kovač <ana@mobile.fieldwork.test>';
export const jonas: Person = 'Jonas Weber <jonas@mobile.fieldwork.test>';
export const priya: Person = 'Priya Nair <priya@platform.fieldwork.test>';
export const tomas: Person = 'Tomás Silva <tomas@platform.fieldwork.test>';
export const mei: Person = 'Mei Lin <mei@office.fieldwork.test>';
export const olek: Person = 'Olek Nowak <olek@office.fieldwork.test>';
/** Bumps dependencies and nothing else. */
export const bot: Person = 'fieldwork-bot[bot] <bot@fieldwork.test>';
