/** Words by which machines give themselves away. Subjects are matched from their start, so that a person's "Re: …" is not. */

export const BOUNCE_SENDER =
  /^(?:mailer[-_]?daemon|post[-_]?master|mail[-_]?daemon|mdaemon|bounces?|delivery[-_]?(?:subsystem|notification)|mmdf|double-bounce|microsoftexchange[0-9a-f]{10,})(?:[+\-=.][^@]*)?(?:@|$)/i;
export const BOUNCE_SENDER_NAME =
  /mail delivery (?:sub)?system|mailer[- ]daemon|postmaster|mail administrator|system administrator|mail delivery service|delivery (?:status )?notification|internet mail delivery|mail system/i;

export const BOUNCE_SUBJECT = [
  /^(?:\W*(?:warning|error|notice|fwd?|re)[:\s-]+)?(?:mail |message |e-?mail )?(?:delivery )?(?:status |failure |error )*(?:notification|report)s?\s*\(?(?:failure|failed|delay|delayed)?\)?/i,
  /\b(?:delivery|mail|message|e-?mail)\b[^:]{0,30}\b(?:failure|failed|failing|fails|error|problem|undeliverable|has been delayed|delayed)\b/i,
  /\b(?:undeliver(?:able|ed)|not deliver(?:able|ed)|non[- ]?deliver(?:able|y)|returned (?:mail|message|to sender)|returning (?:message|mail)|failure notice|returned e-?mail|mail could not be delivered|could(?:n't| not) (?:be )?(?:deliver|send)|unable to deliver|cannot send (?:message|mail)|nondeliverable|rejected (?:mail|message))/i,
  /^(?:ndn|ndr|dsn|undeliverable|delivery status|failure|mail system error|automatically rejected mail|bounce|permanent delivery|there was an error sending your mail|postfix smtp server: errors|warning: (?:could not send|message))\b/i,
  /unzustellbar|nicht zugestellt|zustellung|zurückgewiesen|non (?:remis|distribué|délivré)|échec de (?:la )?remise|remise (?:impossible|différée)|no se (?:pudo|puede) entregar|no entregado|non recapitabile|mancato recapito|não (?:foi )?entreg|onbestelbaar|niet (?:bezorgd|afgeleverd)|kunne ikke leveres|ikke leveret|kunde inte levereras|olevererbart|toimittamatta|nie można dostarczyć|niedostarczon|nedoručiteln|kézbesíthetetlen|недоставлен|не доставлен|не может быть доставлен|не удалось доставить|undelivered|teslim edilemedi/i,
  /(?:系统)?退信|退回|投递失败|發送失敗|傳送失敗|寄送失敗|无法投递|無法投遞|無法傳遞|未送达|未送達|传递失败|邮件发送失败|配信(?:不能|エラー|失敗|できません)|送信(?:エラー|失敗)|届きませんでした|반송|배달 실패|전송 실패|보낼 수 없/,
];

export const BOUNCE_BODY = [
  /(?:could(?: ?n[o']t| not)|can(?:'t|not)|was not|were not|unable to|has(?: ?n[o']t| not) been|failed to) (?:be |been )?(?:successfully )?(?:deliver|reach|send|sent|process)/i,
  /(?:delivery|message|mail|e-?mail|recipient)s?\b[^.\n]{0,60}\b(?:failed|failure|undeliverable|rejected|returned|bounced|delayed)/i,
  /\b[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b|\bsmtp error\b|\brcpt to\b|\bmail from\b|\b(?:said|reason|error|response|reply):?\s*"?[45]\d\d[ -]/i,
  /\b55\d\b.{0,80}\b(?:user|mailbox|recipient|address|account|relay|spam|denied|rejected|unknown|unavailable|not taken)\b/i,
  /无法(?:投递|送达|传递)|投递失败|退信|無法(?:投遞|送達|傳遞)|配信できません|送信に失敗|届けることができません|доставлен|zugestellt|remis|entregar|recapit|반송/i,
];

export const NO_REPLY_SENDER =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|noreply|donotreply|notifications?|notify|alerts?|auto[-_]?(?:reply|confirm|mailer)|nobody)(?:[+\-_.\d][^@]*)?@/i;
