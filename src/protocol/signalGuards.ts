import type { Check } from './checks.ts';
import { isAnswer, isAsk, isFields, isTextUpTo, oneOf } from './checks.ts';
import { longestText } from './messages.ts';
import type { FromSignalHost, FromSignalPage, SignalAskName } from './signalMessages.ts';
import { longestDrawing, longestSuggestion } from './signalMessages.ts';
import { figureNames, signalWayIds } from './signalPicture.ts';

const isText = isTextUpTo(longestText);
const isSuggestion = isTextUpTo(longestSuggestion);
const aboutPair = { to: isText, from: isText };

/** What each ask must carry. A new ask without a row does not compile. */
const shapes: Readonly<Record<SignalAskName, Readonly<Record<string, Check>>>> = {
  ready: {},
  look: { month: isText, team: isText },
  go: { way: oneOf(signalWayIds) },
  copy: {},
  save: { figure: oneOf(figureNames), svg: isTextUpTo(longestDrawing) },
  agenda: aboutPair,
  copySuggestion: { text: isSuggestion },
  draftIssue: { ...aboutPair, text: isSuggestion },
};

/** The message if it is one that the tab may send, else `undefined`. */
export function fromSignalPage(value: unknown): FromSignalPage | undefined {
  return isAsk(value, shapes) ? (value as FromSignalPage) : undefined;
}

/** The message if it is one that the host may send to the tab, else `undefined`. */
export function fromSignalHost(value: unknown): FromSignalHost | undefined {
  if (!isFields(value)) return undefined;
  const isPicture = value['tell'] === 'signal' && isFields(value['picture']);
  const isRepository = value['tell'] === 'repository' && isText(value['root']);
  return isPicture || isRepository || isAnswer(value)
    ? (value as unknown as FromSignalHost)
    : undefined;
}
