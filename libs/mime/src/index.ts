export { parseMessage } from './parse-message.js';
export { classifyMessage, type Classification, type MessageKind } from './classify-message.js';
export type { BounceDetails, BouncedRecipient, ReturnedMessage } from './bounce.js';
export type { DeliveryAction } from './delivery-status.js';
export { splitAnswer, splitQuotes, type SplitText } from './split-quotes.js';
export { threadKeys, numbersIn, type ThreadKeys } from './thread-keys.js';
export { normaliseAddress, safeHeader } from './header-values.js';
export { sanitiseHtml, textOfHtml } from './message-html.js';
export type { MailAddress, MailAttachment, MailHeader, ParsedMessage } from './parsed-message.js';
