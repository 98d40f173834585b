/**
 * For mails that a member gets because they are one: mail programs show "unsubscribe" beside the sender, and ask for nothing more than a press.
 * @param url takes a POST of `List-Unsubscribe=One-Click` from anybody who has it, without a cookie (RFC 8058 §3.1, RFC 2369 §3.2)
 */
export function unsubscribeHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
