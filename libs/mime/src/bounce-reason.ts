/**
 * Hard means that the address can never work: the mailbox or its domain does not exist, moved away for
 * good or takes no mail at all. Everything else (full, blocked, too large, policy, suspended, network)
 * is soft: the address may be perfectly good, and giving it up would lose a customer.
 *
 * The text decides before the status code, because servers put 5.1.1 and 550 on nearly everything.
 * The lists are in the order in which they are asked.
 */
export function isHardFailure(failure: { status: string | null; replyCode: string | null; text: string }): boolean {
  if (BLOCKLIST.test(failure.text)) return false;
  const text = withoutNames(failure.text.slice(0, 4000));
  if ((failure.status ?? '').startsWith('4.') && !HARD_TEXT.some((rule) => rule.test(text))) return false;
  if (SOFT_BEFORE_HARD.some((rule) => rule.test(text))) return false;
  if (HARD_TEXT.some((rule) => rule.test(text))) return true;
  if (SOFT_TEXT.some((rule) => rule.test(text))) return false;
  return HARD_STATUS.test(failure.status ?? '');
}

/** Addresses, hosts and links are names, not words: `no-such-user@example.com` says nothing about the failure. */
function withoutNames(text: string): string {
  return (
    text
      .replace(/\bhttps?:\S+/gi, 'thatpage')
      // Chinese and Japanese sentences put no blank before an address.
      .replace(
        /["'<(（]?[^\s<>"'(),;:：，。；（）、\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+@[^\s<>"'(),;:：，。；（）、\p{Script=Han}]+[>"')）]?/gu,
        'thataddress',
      )
      .replace(/\b(?:[\w-]+\.)+[a-z]{2,}\b/g, 'thathost')
      .replace(/\s+/g, ' ')
  );
}

const BLOCKLIST =
  /spamhaus|spamcop|sorbs\.|barracudacentral|uceprotect|senderscore|proofpoint.*(?:block|ip)|cloudmark|rbl\b|dnsbl/i;

// RFC 3463 and the IANA registry: bad mailbox, bad system, bad syntax, moved, null MX, no such host.
const HARD_STATUS = /^5\.(?:1\.(?:1|2|3|6|10)|4\.4)$/;

const SOFT_BEFORE_HARD: readonly RegExp[] = [
  // About the sender, not about the recipient.
  /\bsender(?:'s)?(?: e-?mail)?(?: address| domain)?(?: \S+)? (?:rejected|refused|denied|verif|is not|was not|does not|must|unknown|invalid|unverified)/i,
  /\bsender (?:address )?(?:verification|verify)\b|\bverify (?:the )?sender|\b(?:invalid|unknown|bad|unresolvable|unverifiable) (?:envelope )?sender/i,
  /\b(?:mail from|return[- ]path|envelope[- ]from)\b[^.]{0,40}\b(?:reject|denied|invalid|not exist|unknown|resolv)/i,
  /\bdomain of sender\b|\bsender domain\b|\breverse (?:dns|lookup|hostname)|\b(?:no|missing|invalid) (?:ptr|reverse)|\bptr record|\brdns\b|\bhelo\b[^.]{0,60}(?:reject|not found|invalid)/i,
  /\bclient host (?:rejected|\[)|\bcannot find your (?:reverse )?hostname|\bip address is not (?:registered|resolv)/i,
  // Full.
  /\b(?:mail\s?box|mailbox|user|account|inbox|recipient|storage|message store)\b[^.;]{0,60}\b(?:full\b|over\s?quota|quota|exceed|out of storage|too (?:many messages|full|large)|insufficient|over (?:the )?(?:limit|size))/i,
  /\b(?:over|exceed\w*|out of) (?:\w+ ){0,4}(?:quota|storage|disk|mail(?:box)? (?:size|limit))|\bquota (?:is )?(?:exceed|full|violat)|\bdisk quota\b|\binsufficient (?:system )?storage|\bno space left\b|\bmailfolder is full|\bquota\b.*\b(?:full|exceed)/i,
  // Suspended: the account is there, today without service.
  /\b(?:account|mailbox|user|recipient|address|e-?mail)\b[^.;]{0,50}\b(?:disabled|suspended|inactive|deactivated|not active|blocked|locked|discontinued|expired|on hold|frozen|temporarily)/i,
  /\b(?:disabled|suspended|inactive|deactivated) (?:account|mailbox|user|recipient)|\bboite du destinataire archivee|\bmailbox currently suspended|\bout of service/i,
  // What the recipient or the server will not have.
  /\brecipient(?:'s)? preferences|\bnot (?:accepting|receiving) (?:any )?(?:mail|messages|email) (?:from|right now|at this time)|\bdoes not accept (?:mail|messages) from|\bonly accepts? (?:mail|messages) from|\brestricted (?:sms|e-?mail)|\bwhite-?list/i,
  // A program on the far side broke, or the mail went round in circles.
  /\bprocmail:|\bmaildrop:|\bcommand (?:died|failed|time|line usage)|\bcouldn't create\b|\b(?:unable to|cannot|can't|could not) (?:open|create|write|lock|chdir)\b|\blocal configuration error|\bi\/o error/i,
  /\b(?:too many|maximum) hops?\b|\bhop count exceeded|\bmail(?:er)? loop|\brouting loop|\bloops? back to/i,
];

const HARD_TEXT: readonly RegExp[] = [
  // The mailbox is unknown.
  /\b(?:user|recipient|mailbox|account|address|addressee|person|local ?part|e-?mail(?: (?:address|account))?|alias|destination|customer|subscriber|name|inbox)s?\b(?:[\s:,;'"<>()[\]]+[^\s]*){0,8}?[\s:('"<]+(?:is |was |are )?(?:unknown|not known|invalid|not found|not exist|nonexistent|non-existent|not listed|undeliverable)\b/i,
  /\b(?:user|recipient|mailbox|account|address|addressee|e-?mail(?: (?:address|account))?|alias|destination|inbox|that you tried to reach|mailing list)\b[^.;]{0,80}\b(?:does ?n[o']t (?:seem to )?exist|do(?:es)? not (?:seem to )?exist|cannot be found|can't be found|could ?n[o']t be found|couldn't be found|was ?n[o']t found|wasn't found|isn't (?:valid|known)|is not (?:valid|known|a valid|a known|an? existing|recogni[sz]ed|our customer|handled here))/i,
  /\b(?:unknown|invalid|non-?existent|nonexistent|bad|incorrect|illegal|unrecogni[sz]ed|undefined|unroutable|unrouteable|undeliverable|not a valid|not a known|not valid) (?:or illegal |destination |local |e-?mail |final |remote |target )?(?:user|recipient|mailbox|account|address|addressee|alias|local ?part|local-part|mailname|destination)\b/i,
  /\bno (?:such|known|valid) (?:user|recipient|mailbox|account|address|person|addressee|alias|local|mail ?drop|e-?mail|customer|subscriber|domain|host|mailbox here)|\bno (?:mailbox|account|user|one) (?:here )?(?:by|with|found|exists|for|at|called|of) (?:that|this|the)?|\bno mailbox\b|\bno recipients? (?:found|exist)/i,
  /\buser (?:doesn't|does not) have an?\b[^.]{0,60}\baccount|\bnot our customer|\bnot a (?:local|valid|known|current) (?:user|mailbox|recipient|address|host)|\bnot listed in\b|\bisn't in\b[^.]{0,40}\b(?:directory|list)|\buser (?:is )?not (?:on|local|in)|\buser not found\b|\bnot (?:present|listed) in/i,
  /\brecipient(?: address)? (?:rejected|refused|not found|unknown)[^.;]{0,20}(?:unknown|undeliverable|unverified|no such|not found)|\brecipient not found\b|\bunknown rcpt|\bresolver\.adr\.(?:recip|recipient)?notfound|\bRESOLVER\.ADR\.\w*NotFound/i,
  /\bsorry,? (?:no mailbox|i couldn't find|there(?:'| i)s no)|\bsaid: 550 invalid recipient|\bcan(?:not|'t) (?:accept|deliver)[^.;]{0,40}\bno such\b|\bhas no (?:e?mail|mailbox|account)|\bdestinataire (?:inconnu|invalide)|\badresse (?:inconnue|d au moins un destinataire invalide|invalide)/i,
  /\b(?:adresse e-?mail|benutzer|empfänger|empfaenger)\b[^.;]{0,40}\b(?:unbekannt|existiert nicht|nicht gefunden|ungültig)|\busuario (?:desconocido|no existe)|\butente sconosciuto|用户不存在|收件人不存在|无此用户|收信人不存在|使用者不存在|宛先不明|ユーザー?が見つか|見つかりません|존재하지 않|пользователь не найден|не существует/i,
  /(?:收件人|用户|用戶|邮箱|信箱|邮件地址|郵件地址|地址|帐号|账号|帳號)[^。；\n]{0,60}(?:不存在|无效|無效|未找到|找不到)|查无此人|查無此人|无此(?:用户|邮箱)|(?:宛先|アドレス|メールアドレス|ユーザー?)[^。\n]{0,30}(?:存在しません|存在しない|不明|見つかりません)|(?:주소|사용자|수신자|계정)[^.\n]{0,30}(?:존재하지 않|없는|찾을 수 없)|(?:пользовател\p{L}*|получател\p{L}*|адрес\p{L}*|ящик\p{L}*)[^.\n]{0,40}(?:не существует|не найден|отсутствует)/iu,
  // RFC 5321 §4.2.3 words code 550 like this, and servers that say no more mean a missing mailbox.
  /\b550\b[^a-z]*(?:requested (?:mail )?action not taken:? ?)?(?:thataddress )?mailbox unavailable\W*(?:$|\()/i,
  // The domain is unknown or takes no mail.
  /\b(?:host|domain|domain name|mail exchanger|server|mx|mx host)\b[^.;]{0,60}\b(?:unknown|not found|does ?n[o']t exist|doesn't exist|does not exist|non-existent|nonexistent|not exist|no such|invalid|couldn't be found|could not be found|can(?:not|'t) be (?:found|resolved)|not known|unrouteable)/i,
  /\b(?:unknown|no such|invalid|unrouteable|unroutable|unresolvable|nonexistent|non-existent) (?:mail )?(?:host|domain|address|mail domain)|\bnxdomain\b|\bhost lookup (?:failed|did not complete)?:? ?(?:no|not)|\bname or service not known|\bcouldn't find any host|\bno mx (?:record|or a)|\bname server: \S+ host not found|\bunrouteable address\b|\ball relevant mx records point to non-existent/i,
  /\bnull mx\b|\bdomain (?:\S+ )?does not accept (?:e-?)?mail|\bdoes not accept mail \(nullmx\)|\b(?:is not|isn't) (?:accepting|configured to (?:accept|receive)) (?:any )?(?:e-?)?mail\b|\bsmtp (?:protocol|service) (?:is )?not (?:available|supported) (?:here|on this)/i,
  // Moved for good.
  /\bhas (?:been )?(?:moved|left|changed (?:his|her|their)|been replaced)|\bno longer (?:works|with|at|here|employed|exists?|valid|available|in (?:use|service)|on (?:this )?server|accepts|active|used)|\bnew (?:e-?mail )?address\b/i,
];

const SOFT_TEXT: readonly RegExp[] = [
  /\bspam\b|\bblacklist|\bblack list|\bblock(?:ed|list)|\bdnsbl\b|\brbl\b|\breputation|\bpolicy\b|\bpolicies\b|\bdmarc\b|\bdkim\b|\bspf\b|\bcontent (?:reject|filter|not)|\bvirus|\bmalware|\bbanned|\bprohibited|\bunsolicited|\babuse\b/i,
  /\brelay(?:ing)?\b[^.]{0,30}\b(?:denied|not (?:allowed|permitted)|prohibited)|\bunable to relay|\bnot (?:authori[sz]ed|permitted|allowed)|\baccess denied|\bauthentication|\brefused\b|\bdenied\b|\brestrict/i,
  /\b(?:message|mail|file|body)\b[^.]{0,30}\b(?:too (?:big|large|long)|exceeds)|\bsize (?:limit|exceed)|\btoo many (?:recipients|connections|messages|errors)|\brate limit|\bthrottl|\btry (?:again )?later|\btemporar|\bdeferred|\bgrey-?list/i,
  /\btimed? ?out\b|\btime(?:d)? ?out|\bunreachable|\bconnection (?:refused|reset|lost|closed|timed)|\bno route|\bretry (?:time|limit|timeout)|\bbeen in the queue too long|\bcould not be delivered for|\bfor (?:\d+|more than \d+) (?:days|hours)|\bexpired\b/i,
];
