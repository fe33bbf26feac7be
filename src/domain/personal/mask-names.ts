import { doubleSurnames, noName, surnames, title } from "./surnames.ts";

interface Name {
  readonly start: number;
  readonly end: number;
  readonly surname: string;
}

const han = /^[\u4e00-\u9fff]$/;

// After these a name is expected even where nothing shows its end …
const strongMarker = "户主|业主|房主|屋主|被征收人|被拆迁人|产权人|权利人|承租人";
// … and after these only where its end is plain to see.
const weakMarker = "被征收户|被拆迁户|拆迁户|征收户|住户|租户|村民|居民|群众|老人|当事人";
const marker = new RegExp(
  `(?<!@)(?:(${strongMarker})|(?:${weakMarker}))(?:姓名|名叫|名字叫|叫|为|是)?[ \\u3000]?[:：]?[ \\u3000]?`,
  "g",
);

/** What goes on after a name. Words, so that 张小同 keeps its last sign and 张三同意 does not lend one. */
const tail = new RegExp(
  "^(?:[的家户说称在已未不要把被将对因跟等也还又就都没无是去从住签搬腾拆领拒仍均再昨今两一二三四五六七八九十]|" +
    "及|与|夫妇|夫妻|父子|母子|兄弟|姐妹|一家|全家|本人|之[子女妻夫]|儿子|女儿|" +
    "反[悔映对复]|同[意户日时]|表[示态]|提[出前]|要求|认为|愿[意]|想[要]|找[到]|来[了到访电问闹办现]|到[场了现]|" +
    "和[其他她村邻街我]|向[我街区市指村法社]|有[异意病事困两一三纠争违]|明[天日年]|于[今昨本上下0-9０-９]|" +
    "电话|手机|身份|联系|号码|账[户号]|银行|房屋|补偿|安置|协议|资料|材料|情绪|态度|目前|现[在场已]|经[过做]|" +
    "刚[刚才]|终于|最[后终]|先[签搬腾拆]|后[来续]|完成|工作|做[了通完]|谈[了妥好拢]|拿[到了出]|交[了钥房出]|" +
    "误[工]|突然|今年|去年|上[午周月门访]|下[午周月])",
);

const notGiven = /^[的了在不已未没是有要说也都和与及等家某氏姓户很太最更]/;

/** A household told by its head's name: 张三户, 李建国家. It begins where no other word runs into it. */
const household =
  /(?<![\u4e00-\u9fff@A-Za-z0-9])([\u4e00-\u9fff]{2,4}?)(?:户(?![主数型口籍外均内代头室部年次])|家(?![具庭园长电用乡禽族政畜访务业常装]))/g;
const numerals = /[一二三四五六七八九十百千两几多余]/;
const notBeforeHome = /^国$|[专大人商厂店公老冤管全自各每几哪谁这那别亲娘婆]$/;

/**
 * Masks names of households where they are plain to see, to 王某: after 户主, 业主, 村民 and their like, before 户
 * or 家, and before a mobile number. Surname with title (李大爷, 王主任), mentions and `known` names of places stay.
 */
export function maskNames(text: string, known: readonly string[] = []): string {
  if (!/[户主人民众家]|1[3-9]\d|\*{6}/.test(text)) return text;
  const names = [...findMarked(text), ...findHouseholds(text), ...findCalled(text)];
  if (names.length === 0) return text;
  const kept = known.flatMap((name) => places(text, name));
  const sorted = names.sort((a, b) => a.start - b.start || a.end - b.end);
  let masked = "";
  let at = 0;
  for (const name of sorted) {
    const isKept = kept.some((place) => name.start < place.end && place.start < name.end);
    if (name.start < at || isKept) continue;
    masked += `${text.slice(at, name.start)}${name.surname}某`;
    at = name.end;
  }
  return masked + text.slice(at);
}

function findMarked(text: string): readonly Name[] {
  const names: Name[] = [];
  for (const match of text.matchAll(marker)) {
    let at = match.index + match[0].length;
    for (;;) {
      const name = readName(text, at, match[1] !== undefined);
      if (!name) break;
      names.push(name);
      // 户主张三、李四和王五
      if (!/[、，,和及与]/.test(text[name.end] ?? "")) break;
      at = name.end + 1;
    }
  }
  return names;
}

function readName(text: string, at: number, isExpected: boolean): Name | null {
  const surname = readSurname(text, at);
  if (surname === null || noName.test(text.slice(at, at + 3))) return null;
  const start = at + surname.length;
  const rest = text.slice(start, start + 6);
  if (title.test(rest) || notGiven.test(rest) || !han.test(rest[0] ?? "")) return null;
  for (const length of [1, 2]) {
    if (!han.test(rest[length - 1] ?? "")) return null;
    const after = text.slice(start + length, start + length + 4);
    if (title.test(after) && !/^[家户]/.test(after)) return null;
    const isEnd = after === "" || !han.test(after[0]!) || tail.test(after) || isNext(after);
    if (isEnd) return { start: at, end: start + length, surname };
  }
  return isExpected ? { start: at, end: start + 2, surname } : null;
}

/** 刘德明和赵四 */
function isNext(after: string): boolean {
  return /^[和及与]/.test(after) && readSurname(after, 1) !== null;
}

function readSurname(text: string, at: number): string | null {
  const double = text.slice(at, at + 2);
  if (doubleSurnames.includes(double)) return double;
  return surnames.has(text[at] ?? "") ? text[at]! : null;
}

function findHouseholds(text: string): readonly Name[] {
  return [...text.matchAll(household)].flatMap((match): readonly Name[] => {
    const whole = match[1]!;
    const surname = readSurname(whole, 0);
    if (surname === null || noName.test(match[0])) return [];
    const given = whole.slice(surname.length);
    if (given === "" || given.length > 2 || notGiven.test(given) || title.test(given)) return [];
    if (notBeforeHome.test(given)) return [];
    // 张三户 is a household, 余三户 and 周三户 are counts.
    if (numerals.test(given) && !/^[张王李赵刘陈杨黄吴][三四五六七八]$/.test(whole)) return [];
    return [{ start: match.index, end: match.index + whole.length, surname }];
  });
}

/** What stands between a name and a mobile number, masked or not: 陈桂芳 138…, 周小明，电话139…. */
const beforeNumber =
  /[，,、\s(（:：]{0,2}(?:的)?(?:联系)?(?:(?:电话|手机|方式)(?:号码?)?|号码)?[是为:：\s]{0,2}(?=(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}|\d{3}\*{6})/g;

/** 施工方联系 138…, 打热线 138…: words for a call, and no given name. */
const calls = /联系|联络|[电通]话|手机|号码|热线|[拨打]|短信|账[户号]/;

/** 张建国 138…: whoever is called at a mobile number. */
function findCalled(text: string): readonly Name[] {
  return [...text.matchAll(beforeNumber)].flatMap(({ index }): readonly Name[] => {
    for (const length of [4, 3, 2]) {
      const start = index - length;
      const surname = start < 0 ? null : readSurname(text, start);
      if (surname === null || noName.test(text.slice(start, start + 3))) continue;
      const given = text.slice(start + surname.length, index);
      const isGiven = /^[\u4e00-\u9fff]{1,2}$/.test(given);
      if (!isGiven || notGiven.test(given) || title.test(given) || calls.test(given)) continue;
      return [{ start, end: index, surname }];
    }
    return [];
  });
}

function places(text: string, name: string): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (name === "") return found;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    found.push({ start: at, end: at + name.length });
  }
  return found;
}
