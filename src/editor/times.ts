/** How long some units are, in milliseconds, the longest first. */
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.44 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * How long ago something was, in the words of a language: “3 weeks ago”. Whole units only, the
 * longest that fits; what is still to come, by a clock that is wrong, is now.
 */
export function agoText(at: number, now: number, language: string): string {
  const ago = Math.max(0, now - at);
  const [unit, length] = units.find(([, one]) => ago >= one) ?? ['second', Infinity];
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  return format.format(-Math.floor(ago / length), unit);
}

/** The day and the time of day, in the time zone of this machine. */
export function dateText(at: number, language: string): string {
  return formatted(at, language, { dateStyle: 'long', timeStyle: 'short' });
}

/** A day of the calendar, `2026-12-05`, without its year: “December 5”. */
export function dayText(day: string, language: string): string {
  return formatted(Date.parse(day), language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
}

/** The time of day, in the time zone of this machine. */
export function timeText(at: number, language: string): string {
  return formatted(at, language, { timeStyle: 'short' });
}

/** The month of a time: “March 2019”. */
export function monthText(at: number, language: string): string {
  return formatted(at, language, { month: 'long', year: 'numeric' });
}

/** The name of a month of the calendar, without its year: “November”. */
export function monthName(month: string, language: string): string {
  return formatted(Date.parse(`${month}-01`), language, { month: 'long', timeZone: 'UTC' });
}

/** A month of the calendar with its year: “November 2026”. */
export function monthOfYear(month: string, language: string): string {
  const date = Date.parse(`${month}-01`);
  return formatted(date, language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A day of the calendar, `2026-12-05`, in full: “December 5, 2026”. */
export function fullDayText(day: string, language: string): string {
  return formatted(Date.parse(day), language, { dateStyle: 'long', timeZone: 'UTC' });
}

/** The month when it is less than a year ago, else the year alone. */
export function roughlyText(at: number, now: number, language: string): string {
  const isRecent = now - at < 365 * 86_400_000;
  return isRecent ? monthText(at, language) : formatted(at, language, { year: 'numeric' });
}

/** A number as a language groups its digits. */
export function countText(count: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language)).format(count);
}

/** A share, 0 to 1, in whole hundredths: “62%”. */
export function percentText(share: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(share);
}

function formatted(at: number, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(language), options).format(at);
}

/** Editors also name languages that no standard knows; those are written as in English. */
function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
