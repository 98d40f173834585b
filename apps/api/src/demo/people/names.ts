/** [as written, as it stands in an address] */
export type Spelled = readonly [string, string];

// prettier-ignore
export const CHINA = {
  family: [['王', 'wang'], ['李', 'li'], ['张', 'zhang'], ['刘', 'liu'], ['陈', 'chen'], ['杨', 'yang'], ['赵', 'zhao'], ['黄', 'huang'], ['周', 'zhou'], ['吴', 'wu'], ['徐', 'xu'], ['孙', 'sun'], ['胡', 'hu'], ['朱', 'zhu'], ['高', 'gao'], ['林', 'lin'], ['何', 'he'], ['郭', 'guo'], ['马', 'ma'], ['罗', 'luo'], ['梁', 'liang'], ['宋', 'song'], ['郑', 'zheng'], ['谢', 'xie'], ['韩', 'han'], ['唐', 'tang'], ['冯', 'feng'], ['于', 'yu'], ['董', 'dong'], ['萧', 'xiao']],
  given: [['伟', 'wei'], ['芳', 'fang'], ['娜', 'na'], ['敏', 'min'], ['静', 'jing'], ['丽', 'li'], ['强', 'qiang'], ['磊', 'lei'], ['军', 'jun'], ['洋', 'yang'], ['勇', 'yong'], ['艳', 'yan'], ['杰', 'jie'], ['涛', 'tao'], ['明', 'ming'], ['超', 'chao'], ['秀兰', 'xiulan'], ['建国', 'jianguo'], ['志强', 'zhiqiang'], ['晓燕', 'xiaoyan'], ['海燕', 'haiyan'], ['国华', 'guohua'], ['雪梅', 'xuemei'], ['文博', 'wenbo'], ['子涵', 'zihan'], ['宇航', 'yuhang'], ['佳怡', 'jiayi'], ['俊杰', 'junjie'], ['春梅', 'chunmei'], ['立新', 'lixin']],
  city: [['宁波', 'ningbo'], ['上海', 'shanghai'], ['苏州', 'suzhou'], ['无锡', 'wuxi'], ['杭州', 'hangzhou'], ['青岛', 'qingdao'], ['大连', 'dalian'], ['天津', 'tianjin'], ['广州', 'guangzhou'], ['深圳', 'shenzhen'], ['佛山', 'foshan'], ['成都', 'chengdu'], ['重庆', 'chongqing'], ['武汉', 'wuhan'], ['西安', 'xian'], ['济南', 'jinan'], ['厦门', 'xiamen'], ['南京', 'nanjing'], ['沈阳', 'shenyang'], ['郑州', 'zhengzhou']],
  stem: [['海润', 'hairun'], ['华泽', 'huaze'], ['金源', 'jinyuan'], ['鼎力', 'dingli'], ['恒信', 'hengxin'], ['泰和', 'taihe'], ['瑞丰', 'ruifeng'], ['东升', 'dongsheng'], ['博远', 'boyuan'], ['天成', 'tiancheng'], ['凯旋', 'kaixuan'], ['新宏', 'xinhong'], ['永固', 'yonggu'], ['蓝天', 'lantian'], ['远洋', 'yuanyang'], ['正方', 'zhengfang'], ['宏图', 'hongtu'], ['明德', 'mingde'], ['长青', 'changqing'], ['力源', 'liyuan'], ['中创', 'zhongchuang'], ['安达', 'anda'], ['旭日', 'xuri'], ['汇通', 'huitong']],
  trade: ['流体设备', '化工', '水处理工程', '机电设备', '暖通工程', '食品机械', '制药设备', '船舶配套', '能源科技', '环保工程', '自动化', '贸易'],
  suffix: ['有限公司', '有限公司', '有限公司', '股份有限公司', '厂'],
} satisfies Script;

// prettier-ignore
export const TAIWAN = {
  family: [['陳', 'chen'], ['林', 'lin'], ['黃', 'huang'], ['張', 'chang'], ['李', 'lee'], ['王', 'wang'], ['吳', 'wu'], ['劉', 'liu'], ['蔡', 'tsai'], ['楊', 'yang'], ['許', 'hsu'], ['鄭', 'cheng'], ['謝', 'hsieh'], ['洪', 'hung'], ['郭', 'kuo'], ['邱', 'chiu']],
  given: [['志明', 'chihming'], ['淑芬', 'shufen'], ['俊傑', 'chunchieh'], ['雅婷', 'yating'], ['家豪', 'chiahao'], ['怡萱', 'yihsuan'], ['建宏', 'chienhung'], ['美玲', 'meiling'], ['冠宇', 'kuanyu'], ['佩珊', 'peishan'], ['宗翰', 'tsunghan'], ['欣怡', 'hsinyi'], ['文雄', 'wenhsiung'], ['惠君', 'huichun']],
  city: [['台北', 'taipei'], ['新竹', 'hsinchu'], ['台中', 'taichung'], ['台南', 'tainan'], ['高雄', 'kaohsiung'], ['桃園', 'taoyuan'], ['彰化', 'changhua']],
  stem: [['大同', 'tatung'], ['永豐', 'yungfeng'], ['聯合', 'lienho'], ['台欣', 'taihsin'], ['建興', 'chienhsing'], ['順發', 'shunfa'], ['宏達', 'hongda'], ['光陽', 'kuangyang'], ['東億', 'tungyi'], ['國泰', 'kuotai']],
  trade: ['精密', '機械', '水電工程', '化工', '半導體設備', '食品機械', '環保科技', '貿易'],
  suffix: ['股份有限公司', '有限公司', '企業有限公司'],
} satisfies Script;

// prettier-ignore
export const JAPAN = {
  family: [['佐藤', 'sato'], ['鈴木', 'suzuki'], ['高橋', 'takahashi'], ['田中', 'tanaka'], ['伊藤', 'ito'], ['渡辺', 'watanabe'], ['山本', 'yamamoto'], ['中村', 'nakamura'], ['小林', 'kobayashi'], ['加藤', 'kato'], ['吉田', 'yoshida'], ['山田', 'yamada'], ['松本', 'matsumoto'], ['井上', 'inoue'], ['木村', 'kimura'], ['清水', 'shimizu']],
  given: [['健太', 'kenta'], ['美咲', 'misaki'], ['大輔', 'daisuke'], ['直樹', 'naoki'], ['由美', 'yumi'], ['翔太', 'shota'], ['恵子', 'keiko'], ['誠', 'makoto'], ['裕子', 'yuko'], ['浩二', 'koji'], ['さくら', 'sakura'], ['修', 'osamu'], ['拓也', 'takuya'], ['千尋', 'chihiro']],
  city: [['大阪', 'osaka'], ['東京', 'tokyo'], ['名古屋', 'nagoya'], ['横浜', 'yokohama'], ['神戸', 'kobe'], ['福岡', 'fukuoka'], ['浜松', 'hamamatsu'], ['北九州', 'kitakyushu']],
  stem: [['丸光', 'marumitsu'], ['三洋流体', 'sanyo-ryutai'], ['東和', 'towa'], ['日進', 'nisshin'], ['共栄', 'kyoei'], ['富士見', 'fujimi'], ['大成配管', 'taisei-haikan'], ['旭', 'asahi-p'], ['明和', 'meiwa']],
  trade: ['工業', '機械', 'プラント', '設備', '商事', '精機', 'エンジニアリング'],
  suffix: ['株式会社', '株式会社', '有限会社'],
} satisfies Script;

export interface Script {
  family: readonly Spelled[];
  given: readonly Spelled[];
  city: readonly Spelled[];
  stem: readonly Spelled[];
  trade: readonly string[];
  suffix: readonly string[];
}

export interface Country {
  code: string;
  given: readonly string[];
  family: readonly string[];
  city: readonly string[];
  /** `{family}`, `{city}` and `{stem}` are filled in. */
  firms: readonly string[];
  /** `#` becomes a digit. Where a regulator keeps numbers for films and books, those. */
  phones: readonly string[];
}

export const STEMS = ['Aqua', 'Nord', 'Hydro', 'Inter', 'Delta', 'Mare', 'Thermo', 'Vita', 'Euro', 'Alto', 'Rhein', 'Omni', 'Flux', 'Terra', 'Baltic', 'Kron']; // prettier-ignore

// prettier-ignore
export const EUROPE: readonly Country[] = [
  { code: 'DE', given: ['Jürgen', 'Anna', 'Stefan', 'Katrin', 'Thomas', 'Birgit', 'Lars', 'Nadine', 'Uwe', 'Sabine', 'Felix', 'Jana'], family: ['Müller', 'Schäfer', 'Weiß', 'Hoffmann', 'Krüger', 'Vogel', 'Böhm', 'Lindner', 'Seidel', 'Brandl', 'Pfeiffer', 'Körner'], city: ['Hamburg', 'Köln', 'Stuttgart', 'Leipzig', 'Mannheim', 'Bremen', 'Nürnberg', 'Duisburg'], firms: ['{family} Anlagenbau GmbH', '{stem}tech Armaturen GmbH', '{family} & Söhne KG', '{stem}werk {city} GmbH', '{family} Prozesstechnik AG'], phones: ['+49 40 66969 ###', '+49 221 4710 ###', '+49 171 39200 ##'] },
  { code: 'NL', given: ['Sanne', 'Daan', 'Femke', 'Jeroen', 'Lotte', 'Ruben', 'Pieter', 'Marieke'], family: ['de Vries', 'van Dijk', 'Bakker', 'Jansen', 'Visser', 'Mulder', 'Smit'], city: ['Rotterdam', 'Eindhoven', 'Groningen', 'Utrecht', 'Breda'], firms: ['{family} Flow B.V.', '{stem}pompen B.V.', '{city} Process Equipment B.V.', '{family} Scheepsbouw B.V.'], phones: ['+31 10 555 0###', '+31 6 5550 0###'] },
  { code: 'GB', given: ['Emily', 'James', 'Siobhán', 'Oliver', 'Priya', 'Graham', 'Hannah', 'Callum'], family: ['Hughes', 'Patel', 'Robertson', 'Clarke', 'Ashworth', 'Bennett', 'Fraser', 'Whitaker'], city: ['Leeds', 'Aberdeen', 'Bristol', 'Sheffield', 'Cardiff', 'Hull'], firms: ['{family} Engineering Ltd', '{stem}flow Controls Ltd', '{city} Marine Services Ltd', '{family} & Co. Brewing Supplies'], phones: ['+44 113 496 0###', '+44 7700 900###'] },
  { code: 'FR', given: ['Chloé', 'Julien', 'Camille', 'François', 'Élodie', 'Mathieu', 'Céline', 'Antoine'], family: ['Lefèvre', 'Moreau', 'Girard', 'Fontaine', 'Chevalier', 'Rousseau', 'Perrin'], city: ['Lyon', 'Marseille', 'Nantes', 'Grenoble', 'Lille', 'Strasbourg'], firms: ['{family} Robinetterie SAS', '{stem}fluides SA', 'Ateliers {family} SARL', '{city} Génie Climatique'], phones: ['+33 1 99 00 ## ##', '+33 6 39 98 ## ##'] },
  { code: 'IT', given: ['Giulia', 'Marco', 'Chiara', 'Alessandro', 'Elena', 'Davide'], family: ['Rossi', 'Bianchi', 'Ferrari', 'Moretti', 'Gallo', 'Conti'], city: ['Milano', 'Bologna', 'Torino', 'Brescia', 'Genova'], firms: ['{family} Valvole S.r.l.', '{stem}impianti S.p.A.', 'Officine {family} S.n.c.', '{city} Dairy Systems S.r.l.'], phones: ['+39 02 5550 0###', '+39 051 555 0###'] },
  { code: 'ES', given: ['Lucía', 'Javier', 'Carmen', 'Álvaro', 'Marta', 'Iker'], family: ['García', 'Fernández', 'Ibáñez', 'Núñez', 'Ortega', 'Muñoz'], city: ['Bilbao', 'Valencia', 'Zaragoza', 'Sevilla', 'Tarragona'], firms: ['{family} Fluidos S.L.', '{stem}química S.A.', 'Talleres {family} S.L.', 'Riegos {city} S.A.'], phones: ['+34 94 555 0 ###', '+34 655 500 ###'] },
  { code: 'PL', given: ['Agnieszka', 'Piotr', 'Małgorzata', 'Krzysztof', 'Ewa', 'Tomasz'], family: ['Nowak', 'Wójcik', 'Kowalczyk', 'Woźniak', 'Mazur', 'Pająk', 'Dąbek'], city: ['Gdańsk', 'Kraków', 'Wrocław', 'Poznań', 'Łódź'], firms: ['{family} Instalacje Sp. z o.o.', '{stem}pol Armatura S.A.', '{city} Energetyka Sp. z o.o.'], phones: ['+48 22 555 0# ##', '+48 555 00# ###'] },
  { code: 'SE', given: ['Astrid', 'Björn', 'Elin', 'Magnus', 'Ingrid', 'Oskar'], family: ['Lindqvist', 'Öberg', 'Nyström', 'Hägg', 'Sandberg', 'Åkesson'], city: ['Göteborg', 'Malmö', 'Västerås', 'Luleå', 'Umeå'], firms: ['{family} Rör AB', '{stem}process AB', '{city} Fjärrvärme AB', '{family} Papper & Massa AB'], phones: ['+46 31 390 06 ##', '+46 70 174 06 ##'] },
  { code: 'FI', given: ['Aino', 'Mikko', 'Henna', 'Juhani', 'Päivi', 'Ville'], family: ['Virtanen', 'Mäkelä', 'Koskinen', 'Järvinen', 'Hämäläinen'], city: ['Tampere', 'Turku', 'Oulu', 'Espoo'], firms: ['{family} Oy', '{stem}paperi Oy', '{city} Laiva Oy'], phones: ['+358 9 555 0###', '+358 40 555 0###'] },
  { code: 'AT', given: ['Markus', 'Eva', 'Florian', 'Martina'], family: ['Gruber', 'Steiner', 'Pichler', 'Huber', 'Wagner'], city: ['Linz', 'Graz', 'Wels', 'Salzburg'], firms: ['{family} Anlagentechnik GmbH', '{stem}bräu Technik GmbH', '{city}er Wassertechnik GmbH'], phones: ['+43 1 555 0 ###', '+43 732 555 0##'] },
];
