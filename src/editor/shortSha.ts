/** How many digits of a commit's name are shown. */
export const shortSha = (sha: string): string => sha.slice(0, 7);
