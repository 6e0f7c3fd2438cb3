/** Noise of a VS Code without a network, seen on every run and none of our business. */
const noise: readonly RegExp[] = [
  /service ?worker/i,
  /vsda/,
  /authentication provider/i,
  /ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|ENOTFOUND/,
  /open-vsx|extension gallery|marketplace/i,
  /status of 404|HTTP response code \(404\)/,
  // Native modules that are not built, see codeServer.ts.
  /spdlog|native-watchdog|node-pty|windows-process-tree/,
  /sandbox attribute can escape|web worker extension host is started/,
  // The workbench tells its log twice: to the driver and, decorated, to the console.
  /^\w+: %c +(TRACE|DEBUG|INFO)/,
  // Background parts of VS Code that find nobody to talk to.
  /%c +ERR .*An unknown error occurred/,
  // What is still asked when the window closes.
  /Canceled: Canceled/,
];

/** Whether a line of the log is known and means nothing. */
export function isHarmless(line: string): boolean {
  return noise.some((pattern) => pattern.test(line));
}
