/** How mail programs introduce what they quote, and how people and phones sign. One rule per habit, not per sample. */

/** "wrote" as the attribution line says it, in the languages whose clients translate it. */
const WROTE = [
  ...[
    'wrote',
    'writes',
    'said',
    'a écrit',
    'a ecrit',
    'schrieb',
    'schreef',
    'geschreven',
    'escribi[óo]',
    'escreveu',
    'ha scritto',
    'scrisse',
    'va escriure',
  ],
  ...[
    'skrev',
    'kirjoitti',
    'skrifaði',
    'napisał(?:\\(a\\)|a)?',
    'napsal(?:\\(a\\)|a)?',
    'napísal(?:\\(a\\)|a)?',
    'írta',
    'ezt írta',
    'a scris',
    'je napisa[lo](?:\\/la|a)?',
    'napisao(?:\\/la)?',
  ],
  ...[
    'написал(?:\\(а\\)|а)?',
    'писал(?:\\(а\\)|а)?',
    'пишет',
    'пише',
    'написав(?:\\(-ла\\))?',
    'написа',
    'έγραψε',
    'yazdı',
    'şunu yazdı',
    'viết',
    'đã viết',
    'menulis',
    'เขียน(?:ว่า)?',
    'כתב(?:ה)?',
    'كتب',
    'נכתב',
  ],
  ...[
    '写道',
    '寫道',
    '写到',
    '寫到',
    '写信',
    '撰写',
    '撰寫',
    'さん(?:は|が)?書きました',
    '書きました',
    'のメール',
    '님이 작성',
    '작성',
    '님이 쓴 글',
  ],
].join('|');

const ADDRESS = '[^\\s<>@"]+@[^\\s<>@"]+';
const BRACKETED = `<\\s*(?:mailto:)?[^<>]{0,120}?${ADDRESS}(?:\\s*<\\s*mailto:[^<>]+>)?\\s*>`;

// A clock time, a numeric date or a year: an attribution says when.
const WHEN = /\d{1,2}\s?[:.h]\s?\d{2}|\d{4}\s?[-/.年]\s?\d{1,2}|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|(?:19|20)\d{2}/;

const END_VERB = new RegExp(
  `(?:^|[\\s\\p{P}])(?:${WROTE})\\s*(?:het volgende|o seguinte|lo siguiente|le message suivant|ce qui suit|geschreven|:)*\\s*[:：.]?\\s*-*\\s*$`,
  'iu',
);
const INNER_VERB = new RegExp(
  `(?:${BRACKETED}|"[^"]{1,80}"|^[^,.!?]{2,60}?)\\s*(?:${WROTE})\\s+(?:am|on|le|el|il|den|op|em|w dniu|dnia|dne|в|на|at|kl\\.?|tarihinde)\\s`,
  'iu',
);
const END_ADDRESS = new RegExp(`(?:${BRACKETED}|\\(\\s*${ADDRESS}\\s*\\))\\s*(?:님)?\\s*[:：]\\s*$`, 'u');
const END_BARE_ADDRESS = new RegExp(`(?:${BRACKETED})\\s*$`, 'u');
const STARTS_WITH_DATE = /^\s*(?:\d{4}\s?[-/.年]\s?\d{1,2}|\d{1,2}[\s./-](?:\d{1,2}|\p{L}{3,12}\.?)[\s./-]+\d{2,4})/u;
const CHINESE =
  /^\s*(?:在\s*)?.{0,120}(?:于|於|在)?\s*\d{4}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}.{0,160}?(?:写道|寫道|写到|寫到|写信说|：|:)\s*$/u;

// "Am 02.03.26 um 10:00 schrieb Li Wei:" puts the verb between the time and a name without address.
const VERB_THEN_NAME = new RegExp(`^\\s*(?:am|op|den|på)\\s.{4,120}?\\s(?:${WROTE})\\s+\\S.{0,80}[:：]\\s*$`, 'iu');
// Hungarian: "X ezt írta (időpont: 2026. márc. 2., H, 10:00):"
const VERB_THEN_TIME = new RegExp(`\\s(?:${WROTE})\\s*\\([^()]{6,80}\\)\\s*[:：]\\s*$`, 'iu');
// A person who tells what they wrote is not a program that tells what another wrote.
const FIRST_PERSON =
  /\b(?:i|we|you|ich|wir|je|j'ai|nous|yo|io)\s+(?:\S+\s+)?(?:wrote|said|schrieb|escribi|écrit|scritto)/i;

const MAX_ATTRIBUTION = 500;

/** One line, joined from up to six, that says "then X wrote". `quoteFollows`: the next text is marked with `>`. */
export function isAttribution(joined: string, quoteFollows: boolean): boolean {
  const line = joined
    .replace(/^[\s>|*_-]+(?=\S)/, '')
    .replace(/[*_\s]+$/, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  if (line.length < 8 || line.length > MAX_ATTRIBUTION || !/\d/.test(line)) return false;
  const whole = line.replace(/\s*-{2,}\s*$/, '');
  if (!WHEN.test(whole) || (!quoteFollows && FIRST_PERSON.test(whole))) return false;
  if (END_VERB.test(whole) || VERB_THEN_NAME.test(whole)) return true;
  if (END_ADDRESS.test(whole) || VERB_THEN_TIME.test(whole)) return true;
  if (/[:：]$/.test(whole) && INNER_VERB.test(whole)) return true;
  if (CHINESE.test(whole) && /写|寫|<[^<>]+@/.test(whole)) return true;
  return quoteFollows && STARTS_WITH_DATE.test(whole) && END_BARE_ADDRESS.test(whole);
}

/** Attributions without a date, or with one we cannot tell, when the quoted text itself is marked: "Li Wei wrote:". */
export function isShortAttribution(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length <= 160 && new RegExp(`(?:^|[\\s>"\\p{L}])(?:${WROTE})\\s*[:：]\\s*$`, 'iu').test(trimmed);
}

const ORIGINAL = [
  ...[
    'original (?:message|mail|e-?mail|appointment)',
    'reply message',
    'forwarded (?:message|mail|by .{1,80})',
    'replied message',
    'begin forwarded message',
    'quoted (?:message|text)',
  ],
  ...[
    'original-?nachricht',
    'ursprüngliche (?:nachricht|mail)',
    'originalmeddelande',
    'originalmelding',
    'weitergeleitete (?:nachricht|e-?mail)',
    'anfang der weitergeleiteten (?:nachricht|e-?mail)',
  ],
  ...[
    "message (?:d'origine|d’origine|original|initial|transf[ée]r[ée]|réexpédié)",
    "e-?mail (?:d'origine|original|transféré)",
    'début du message (?:transféré|réexpédié)',
  ],
  ...[
    'mensaje (?:original|reenviado)',
    'inicio del mensaje reenviado',
    'correo original',
    'mensagem (?:original|encaminhada|reencaminhada)',
    'início da mensagem (?:encaminhada|reencaminhada)',
    'missatge (?:original|reenviat)',
  ],
  ...[
    'messaggio (?:originale|inoltrato)',
    'inizio messaggio inoltrato',
    'oorspronkelijk (?:bericht|e-?mail)',
    'origineel bericht',
    'doorgestuurd bericht',
    'begin doorgestuurd bericht',
  ],
  ...[
    '(?:oprindelig|opprinnelig|original|ursprungligt|vidarebefordrat|videresendt?|videresendt e-?mail)\\s?(?:meddelelse|melding|meddelande|besked|mail)?',
    'vidarebefordrat brev',
    'alkuperäinen viesti',
    'välitetty viesti',
  ],
  ...[
    'wiadomość oryginalna',
    'oryginalna wiadomość',
    'wiadomość przekazana',
    'treść przekazanej wiadomości',
    'původní (?:zpráva|e-?mail)',
    'přeposlaná zpráva',
    'pôvodná správa',
    'eredeti üzenet',
    'továbbított üzenet',
    'mesaj (?:original|redirecționat)',
    'izvorna poruka',
    'originalna poruka',
  ],
  ...[
    'исходное (?:сообщение|письмо)',
    'пересылаемое (?:сообщение|письмо)',
    'пересланное (?:сообщение|письмо)',
    'конец пересылаемого сообщения',
    'оригінальне повідомлення',
    'переслане повідомлення',
    'оригинално съобщение',
    'αρχικό μήνυμα',
    'özgün (?:ileti|mesaj)',
    'orijinal (?:ileti|mesaj)',
    'iletilen (?:ileti|mesaj)',
    'thư gốc',
    'pesan asli',
    'pesan terusan',
    'ข้อความต้นฉบับ',
    'הודעה מקורית',
    'الرسالة الأصلية',
  ],
  ...[
    '原始邮件',
    '原始郵件',
    '原邮件',
    '原郵件',
    '原始信件',
    '回复的原邮件',
    '回复的邮件',
    '转发的?邮件(?:信息)?',
    '轉寄(?:的)?郵件',
    '轉寄訊息',
    '已转发邮件',
    '原始訊息',
    '元のメッセージ',
    '転送メッセージ',
    'オリジナルメッセージ',
    '원본 (?:메시지|메일)',
    '전달된 (?:메시지|메일)',
    '원본 이메일',
  ],
].join('|');

const DELIMITER = new RegExp(
  `^[\\s>]*[-–—=_*]{2,}\\s*(?:&nbsp;|\\s)*(?:${ORIGINAL})(?:&nbsp;|\\s)*:?\\s*[-–—=_*]{2,}\\s*$`,
  'iu',
);
const BARE_DELIMITER = new RegExp(
  `^[\\s>]*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|início da mensagem (?:encaminhada|reencaminhada)|begin doorgestuurd bericht|开始转发邮件|下面是被转发的邮件|以下是转发的邮件|以下は転送メッセージです|転送されたメッセージ|전달받은 메시지)\\s*[:：]\\s*$`,
  'iu',
);

/** "-----Original Message-----" and its translations. */
export function isDelimiter(line: string): boolean {
  return line.length <= 120 && /\p{L}/u.test(line) && (DELIMITER.test(line) || BARE_DELIMITER.test(line));
}

const FROM_LABELS =
  'from|von|de|da|van|från|fra|frá|od|lähettäjä|feladó|kimden|gönderen|от(?:правитель)?|від|кому от|από|expéditeur|remitente|mittente|afzender|absender|expeditor|dari|từ|จาก|מאת|من|发件人|發件人|寄件者|寄件人|发送者|差出人|送信者|보낸\\s?(?:사람|이)|발신|送件者|发自';
const OTHER_LABELS =
  'to|sent|date|subject|cc|bcc|reply-to|importance|attachments?|priority|organization|sent by|an|gesendet|datum|betreff|kopie|antwort an|à|a|envoyé(?: le)?|objet|destinataire|copie(?: à)?|répondre à|enviado(?: el| em)?|fecha|para|asunto|assunto|data|inviato|oggetto|risposta|aan|verzonden|verstuurd|onderwerp|till|skickat|ämne|til|sendt|emne|dato|do|wysłano|temat|komu|odesláno|předmět|předmet|címzett|elküldve|tárgy|dátum|vastaanottaja|lähetetty|aihe|päiväys|kime|gönderildi|gönderme tarihi|tarih|konu|кому|отправлено|дата|тема|копия|надіслано|προς|θέμα|ημερομηνία|trimis|către|subiect|tanggal|kepada|subjek|đến|ngày|chủ đề|ถึง|วันที่|เรื่อง|אל|נשלח|תאריך|נושא|إلى|تاريخ|الموضوع|收件人|收件者|發送時間|发送时间|发送日期|寄件日期|傳送時間|时间|時間|日期|主题|主題|主旨|抄送|副本|宛先|送信日時|日時|件名|받는\\s?(?:사람|이)|보낸\\s?날짜|날짜|제목|참조|수신|회신';
const FROM_LINE = new RegExp(`^[\\s>]*[*_]{0,2}(?:${FROM_LABELS})\\s*[*_]{0,2}\\s*[:：]\\s*[*_]{0,2}\\s*\\S?`, 'iu');
const HEADER_LINE = new RegExp(`^[\\s>]*[*_]{0,2}(?:${FROM_LABELS}|${OTHER_LABELS})\\s*[*_]{0,2}\\s*[:：](?!//)`, 'iu');

export function isFromLine(line: string): boolean {
  return line.length <= 500 && FROM_LINE.test(line);
}

export function isHeaderLine(line: string): boolean {
  return line.length <= 1000 && HEADER_LINE.test(line);
}

const DEVICE =
  '(?:i(?:phone|pad|pod|os|cloud)|android|blackberry|samsung|galaxy|huawei|xiaomi|redmi|honor|oppo|vivo|oneplus|htc|nokia|motorola|sony|lg|pixel|windows(?:\\s+(?:phone|mail|\\d+))?|outlook|yahoo|aol|gmail|mailbox|airmail|spark|proton\\s?mail|k-9|aquamail|bluemail|nine|thunderbird|mobile|phone|cell|smartphone|tablet|handheld|device|foxmail|qq|网易|邮箱大师|手机|mail for windows)';
const MOBILE_SIGNATURES: readonly RegExp[] = [
  /^[([<{*_\s]*(?:sent|send|composed|written|typed|posted|delivered)\s+(?:from|via|with|by|using|on)\b.{1,120}$/i,
  new RegExp(
    `^[([<\\s]*(?:from|by|via|someone from|mailed from)\\s+(?:my\\s+|a\\s+)?(?:\\w+\\s+)?${DEVICE}\\b.{0,60}$`,
    'i',
  ),
  /^get\s+\[?outlook\s+for\b.{0,120}$/i,
  new RegExp(
    `^[([<\\s]*(?:von mein\\w*|gesendet (?:von|mit|über)|diese nachricht wurde von|envoyé (?:de|depuis|à partir|avec|via)|enviad[oa] (?:desde|do|de|a partir|con|com|via)|inviat[oa] (?:da|con|dal)|verzonden (?:met|vanaf|via|van)|verstuurd (?:vanaf|met|via)|sendt (?:fra|med|via)|skickat (?:från|med)|lähetetty|wysłan[eoy] (?:z|za)|odesláno z|odoslané z|küldve|trimis de pe|poslano s|отправлено (?:с|из|от)|надіслано (?:з|із)|изпратено от|στάλθηκε από|iphone'umdan|.{0,20}gönderildi|được gửi từ|dikirim dari|ส่งจาก)\\b.{0,120}$`,
    'iu',
  ),
  new RegExp(
    `^[([<\\s]*(?:发自|來自|来自|从我的|從我的|發自|寄自|由我的).{0,60}(?:${DEVICE}|发送|傳送|寄出|邮箱|信箱)?.{0,40}$`,
    'iu',
  ),
  /^.{0,20}(?:iPhone|iPad|Android|Galaxy)(?:から送信|에서 보냄|'den gönderildi).{0,20}$/iu,
  /^나의\s.{1,30}에서\s(?:보냄|전송)|^.{0,30}에서 보냄$/u,
];

/** "Sent from my phone": a signature of the machine, wherever it stands. */
export function isMobileSignature(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= 6 && trimmed.length <= 160 && MOBILE_SIGNATURES.some((rule) => rule.test(trimmed));
}

/** The line that opens a signature: RFC 3676 §4.3 `-- `, and what typographers and older clients make of it. */
export function isSignatureMark(line: string): boolean {
  return /^\s*(?:--|—|–|-{3,}|_{3,}|={5,}|\*{5,}|~{3,}|\u1427)\s*$/.test(line);
}
