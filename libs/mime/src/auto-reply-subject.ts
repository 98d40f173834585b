/**
 * Subjects of automatic answers, in the words of the programs that write them. Two kinds: what names an automatic answer is certain
 * wherever the name ends; what names an absence is also a word of ordinary letters ("absence of a part", "vacation homes"), and only
 * counts alone, before a colon, or with the day of return.
 */
const ANSWER = [
  // "automatic reply" put together: the Germanic, Romance, Slavic, Baltic and Uralic languages have an auto- word and an answer word.
  String.raw`auto(?:m[\p{L}]*)?[\s_-]*(?:re(?:ply|plies|sponse|sponder|spond|puesta|sposta)|r[ée]ponse|risposta|respuesta|resposta|answer|acknowledg\p{L}+|antwort|antwoord|sv[aå]r|vastaus|vastus|odpowied[źz]|odpov[eěď]\p{L}*|odgovor|v[aá]lasz|atsakymas|atbilde|r[aă]spuns|message|mail)`,
  String.raw`samodejni odgovor|r[ée]ponse automatique|risposta automatica|respuesta autom[aá]tica|resposta autom[aáà]tica|r[aă]spuns automat|sj[aá]lfvirkt svar|freagra uathoibr[ií]och`,
  String.raw`автоматическ[\p{L}]+ ответ|автоответ\p{L}*|автоматичн[\p{L}]+ відповідь|автовідповідь|автоматичен отговор|аўтаматычны адказ|аутоматски одговор`,
  String.raw`αυτόματη απάντηση|otomatik (?:yanıt|cevap)|avtomatik cavab|trả lời tự động|thư trả lời tự động|ตอบกลับอัตโนมัติ|ข้อความตอบกลับอัตโนมัติ|(?:balasan|jawaban) otomatis|balas automatik`,
  String.raw`(?:ال)?رد (?:ال)?(?:تلقائي|آلي)|پاسخ خودکار|תשובה אוטומטית|מענה אוטומטי|(?:स्वचालित|स्वतः) (?:उत्तर|जवाब)|স্বয়ংক্রিয় উত্তর|خودکار جواب`,
  String.raw`out[\s-]of[\s-](?:the[\s-])?office|abwesenheits(?:notiz|nachricht|assistent|meldung|agent)|eingangsbest[äa]tigung|absence du bureau|message d['’]absence|accus[ée] de r[ée]ception|fuera de (?:la )?oficina|fuori (?:sede|ufficio)|fora do escrit[óo]rio|buiten kantoor|ute av kontoret|poza biurem|nieobecno[śs][ćc] w biurze|auto:\s*(?:re|aw|sv|odp|回复)|mimo kancel[áa][řr]|вне офиса|ofis dışı\p{L}*|vacation (?:reply|message|notice|response)|away (?:message|notice)|frånvaromeddelande|afwezigheids\p{L}+|poissa toimistolta|házon kívül|מחוץ למשרד|خارج (?:ال)?مكتب\p{L}*`,
];

const ABSENCE = [
  String.raw`ooo|absence|away|vacation|i(?:'m| am) (?:out of|away|on (?:vacation|holiday|leave))\b.*|on (?:vacation|holiday|annual leave|leave|parental leave|maternity leave)|away from (?:my|the) (?:office|desk|mail|e-?mail)`,
  String.raw`(?:ich bin )?(?:derzeit |zur ?zeit |momentan )?(?:abwesend|abwesenheit|nicht im (?:büro|buero|haus)|au(?:ß|ss)er haus|im urlaub)|urlaub(?:svertretung)?`,
  String.raw`absente?|en cong[ée]s?|je suis (?:absente?|en (?:vacances|cong[ée]s?))|assente|in ferie|ausente|de vacaciones|aus[eê]ncia|de f[ée]rias|afwezig|niet aanwezig|met vakantie`,
  String.raw`fr[åa]nvar[\p{L}]*|frav[æa]r(?:ende|ende melding)?|ikke (?:til stede|på kontoret)|ej på kontoret|på ferie|på semester|poissa(?:olo)?|lomalla|nieobecno[śs][ćc]|urlop|dovolen[áa]|nep[řr][íi]tomnost|szabads[áa]g\p{L}*|concediu`,
  String.raw`(?:я )?(?:в отпуске|в відпустці|у відпустці)|отпуск|нет на (?:рабочем )?месте|отсутств[\p{L}]+(?: на работе)?|на больничном|tatildeyim|izindeyim|yıllık izin|أنا في إجازة|إجازة|בחופשה`,
];

const CJK_ANSWER = String.raw`自动(?:回复|答复|应答|回覆)|自動(?:回覆|回復|回應|回信|答覆|応答|返信|送信|配信)|자동\s?(?:회신|응답|답장|답변)|오토\s?리플라이|외부 자동 회신`;
const CJK_ABSENCE = String.raw`(?:我|本人)?(?:正在|现在|目前|已经?|不在|在)?(?:休假|出差|外出|放假|年假|产假)(?:中|通知|期间|了)?|外出(?:通知|中|公务)|不在(?:通知|办公室|辦公室|です|のお知らせ|につき.*)?|お?休暇(?:中|のお知らせ|通知)?|お休み(?:中|のお知らせ|をいただいて.*|します|です)|(?:夏季|冬季|年末年始|臨時)?休業(?:のお知らせ|期間.*|中)?|受付完了.*|(?:お問い合わせ|お問合せ|ご注文|メール)(?:を|の)受け?付け?(?:ました|いたしました|致しました|完了)|부재\s?중.*|휴가\s?(?:중.*|입니다|안내)?|출장\s?중.*`;

const OPEN = String.raw`^[\s\[(<【（〈「『*]*`;
/** Where a name ends: with the subject, or at a mark that is none of a word's. */
const END = String.raw`(?=\s*(?:$|[:：;,，、\]\])>】）〉」』!！|/\-–—~*.。]|\(|（|re:|aw:))`;
/** "until …", in the languages above, or a day. */
const UNTIL = String.raw`(?=\s+(?:until|till?|from|through|bis|vom|ab|jusqu|du|depuis|hasta|del|desde|fino|dal|até|tot|van|til|till|do|od|с|до|по|з)\b|\s*\d)`;

const RULES = [
  new RegExp(
    `${OPEN}(?:${ANSWER.join('|')})(?:${END}|${UNTIL}|\\s+(?:to|from|for|re|fw|bis|von|zu|an|de|da|à|на|от|за)\\b)`,
    'iu',
  ),
  new RegExp(`${OPEN}(?:${ABSENCE.join('|')})(?:${END}|${UNTIL})`, 'iu'),
  // A mark in brackets counts wherever it stands.
  new RegExp(String.raw`[\[(【（](?:${ANSWER.join('|')}|${CJK_ANSWER})[\])】）]`, 'iu'),
  new RegExp(String.raw`${OPEN}(?:外出|休假|出差|离职|假期|离岗)?(?:${CJK_ANSWER})`, 'u'),
  // "张三的自动回复", "来自张三的自动回复"
  new RegExp(String.raw`^.{1,40}[的の](?:${CJK_ANSWER})\s*$`, 'u'),
  new RegExp(`${OPEN}(?:${CJK_ABSENCE})(?:${END}|(?=\\s*\\d))`, 'u'),
  // Ticket systems: "we have received your request" and what stands for it.
  /^\s*(?:we(?:'ve| have) received your (?:e-?mail|message|request|inquiry|enquiry)|thank(?:s| you) for (?:contacting|your (?:e-?mail|message|inquiry|enquiry|request))\b.*(?:auto|received))/i,
];

export function saysAutoReply(subject: string): boolean {
  const head = subject.slice(0, 300);
  return RULES.some((rule) => rule.test(head));
}
