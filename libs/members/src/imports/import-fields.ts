import type { ImportField } from '@regulars/imports';

/** What a column can be: the heading of our own exports in each language, then other words for it. */
const WORDS = {
  externalId:
    'External ID|外部编号|外部編號|外部ID|customer id|customerid|customer no|customer number|customer code|client id|member id|member no|member number|user id|userid|contact id|id|客户编号|客户ID|客户代码|会员编号|会员ID|会员号|用户ID|客戶編號|客戶代碼|會員編號|會員ID|顧客番号|顧客ID|会員番号|会員ID',
  cardNumber:
    'Card number|卡号|卡號|カード番号|card|card no|member card|membership card|loyalty card|会员卡号|会员卡|會員卡號|會員卡|会員カード番号',
  name: 'Name|姓名|姓名|氏名|full name|fullname|display name|customer name|customer|contact name|contact|member|member name|client|客户姓名|客户名称|客户|会员姓名|会员名称|会员|联系人|称呼|客戶姓名|客戶|會員姓名|會員|聯絡人|お名前|名前|顧客名|会員名',
  lastName: 'Last name|姓|姓|姓|surname|family name|lastname|苗字|last',
  firstName: 'First name|名|名|名|given name|firstname|first',
  company:
    'Company|公司|公司|会社名|company name|organization|organisation|organization name|business|employer|单位|公司名称|企业|單位|公司名稱|会社|法人名|勤務先',
  gender: 'Gender|性别|性別|性別|sex',
  birthDate:
    'Birth date|出生日期|出生日期|生年月日|birthday|date of birth|dob|birthdate|born|生日|出生年月日|出生年月|誕生日',
  education: 'Education|学历|學歷|学歴|education level|degree|文化程度|教育程度|最終学歴',
  occupation: 'Occupation|职业|職業|職業|profession|industry|job|行业|行業|業種',
  position: 'Position|职位|職位|役職|job title|title|role|职务|職務|部署・役職',
  incomeBand:
    'Income band|收入档次|收入級距|収入帯|income|income group|income level|income class|收入|收入水平|收入區間|年収帯',
  email:
    'E-mail|电子邮箱|電子郵件|メールアドレス|email|email address|e-mail address|mail|e-mail 1 - value|primary email|contact email|邮箱|邮件|电子邮件|邮箱地址|信箱|電郵|電子信箱|メール|Eメール',
  phone:
    'Phone|电话|電話|電話番号|mobile|mobile phone|phone number|telephone|tel|cell|cell phone|cellphone|contact number|phone 1 - value|primary phone|mobile number|whatsapp number|手机|手机号|手机号码|联系电话|电话号码|移动电话|手機|手機號碼|行動電話|聯絡電話|携帯電話|携帯番号|携帯|ＴＥＬ',
  phone2:
    'Other phone|其他电话|其他電話|電話番号2|phone 2|phone2|second phone|other phones|home phone|business phone|work phone|landline|phone 2 - value|固定电话|备用电话|座机|市話|住家電話|自宅電話|勤務先電話',
  street:
    'Street|地址|地址|住所|address|street address|address line 1|address1|address 1|street and number|home street|business street|mailing address|详细地址|街道|通讯地址|联系地址|收货地址|街道地址|通訊地址|聯絡地址|番地|住所1',
  city: 'City|城市|城市|市区町村|town|place|home city|business city|所在城市|市|縣市|都市',
  region: 'Region|省份|省份|都道府県|state|province|county|state/region|district|home state|省|地区|州|州省|地區|区域',
  postalCode:
    'Postal code|邮政编码|郵遞區號|郵便番号|zip|zip code|zipcode|postcode|post code|home postal code|plz|邮编|郵編|〒',
  country: 'Country|国家|國家|国|country code|country/region|nation|home country/region|国家地区|国别|國別|国名',
  wechat: 'WeChat|微信|微信|WeChat ID|wechat id|weixin|微信号|微信號|wx',
  qq: 'QQ|QQ|QQ|QQ番号|qq number|qq no|QQ号|QQ号码|QQ號',
  whatsapp: 'WhatsApp|WhatsApp|WhatsApp|WhatsApp|whats app',
  line: 'LINE|LINE|LINE|LINE ID|line id',
  telegram: 'Telegram|Telegram|Telegram|Telegram|telegram username',
  preferences:
    'Preferences|偏好|偏好|好み|interests|interest|preference|hobbies|topics|兴趣|爱好|兴趣爱好|興趣|喜好|興味|趣味',
  tags: 'Tags|标签|標籤|タグ|tag|labels|label|groups|group|group membership|categories|list|客户标签|会员标签|分组|分組|ラベル|グループ',
  notes: 'Notes|备注|備註|備考|note|comment|comments|remark|remarks|memo|description|说明|备注信息|說明|メモ',
  owner:
    'Owner|负责人|負責人|担当者|sales person|salesperson|account manager|assigned to|responsible|contact owner|sales rep|所属业务员|业务员|销售|归属人|業務員|業務|営業担当',
  level:
    'Level|会员等级|會員等級|会員ランク|member level|membership level|tier|rank|grade|membership|vip level|等级|会员级别|级别|等級|會員級別|ランク|会員種別',
  locale: 'Language|语言|語言|言語|locale|lang|preferred language|语种|語系',
  joinedAt:
    'Joined|入会日期|入會日期|入会日|joined at|join date|registration date|registered|registered at|signup date|sign up date|member since|created|created at|create date|date added|注册日期|注册时间|入会时间|加入日期|创建时间|註冊日期|註冊時間|加入日期|建立時間|登録日|登録日時',
  consentEmail:
    'Consent e-mail|同意接收邮件|同意接收郵件|メール配信同意|email consent|consent email|e-mail consent|email opt in|email opt-in|opt in|opt-in|optin|newsletter|accepts marketing|accepts email marketing|subscribed|marketing consent|consent|接收邮件|邮件订阅|是否订阅|订阅邮件|同意|接收郵件|訂閱電子報|電子報|メルマガ|メールマガジン|配信希望',
  consentPhone:
    'Consent phone|同意接听电话|同意接聽電話|電話連絡同意|phone consent|consent phone|phone opt in|call consent|接听电话|電話可',
  consentSms:
    'Consent SMS|同意接收短信|同意接收簡訊|SMS配信同意|sms consent|consent sms|sms opt in|text consent|accepts sms marketing|接收短信|短信订阅|接收簡訊|SMS可',
  consentPost:
    'Consent post|同意接收信件|同意接收信件|郵送同意|post consent|consent post|mail consent|postal consent|接收信函|接收郵寄|DM可',
  consentMessenger:
    'Consent messenger|同意接收即时消息|同意接收即時訊息|メッセンジャー同意|messenger consent|wechat consent|接收微信|接收LINE',
  consentAt:
    'Consent date|同意日期|同意日期|同意日|consent at|opt in date|opt-in time|optin date|optin time|consent time|subscribed at|同意时间|订阅时间|同意時間|訂閱時間|同意日時',
} as const;

export type MemberField = keyof typeof WORDS;
export const MEMBER_FIELDS = Object.keys(WORDS) as MemberField[];

/** Headings of exports by the language of who exports. */
export function headingOf(field: MemberField, locale: string): string {
  const [en = field, zhCn = en, zhTw = en] = WORDS[field].split('|');
  return locale === 'zh-CN' ? zhCn : locale === 'zh-TW' ? zhTw : en;
}

export const IMPORT_FIELDS: readonly ImportField[] = MEMBER_FIELDS.map((key) => ({
  key,
  required: false,
  headings: [...WORDS[key].split('|'), key],
}));

export const CONSENT_FIELDS = {
  consentEmail: 'email',
  consentPhone: 'phone',
  consentSms: 'sms',
  consentPost: 'post',
  consentMessenger: 'messenger',
} as const;
export const MESSENGER_FIELDS = ['wechat', 'qq', 'whatsapp', 'line', 'telegram'] as const;
