const format = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
  const numbers = new Intl.NumberFormat(localeOf(document.documentElement.lang), options);
  return (value) => numbers.format(value);
};

/** A share, 0 to 1, in hundredths, as the language of the page writes it. */
export const percent = format({ style: 'percent' });
/** A number with one digit behind the point at most. */
export const decimal = format({ maximumFractionDigits: 1 });
const withSign = format({ maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** The same with its sign, but for 0. */
export function signed(value: number): string {
  // The hyphen that languages write here is easily missed beside a mark.
  return withSign(value).replace('-', '−');
}

/** Editors also name languages that no standard knows; those are written as in English. */
function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
