import { ASKS_HOW, N, RESTATED } from "./correct-words.ts";

const RETRACT =
  /(?:撤回|撤销|撤掉|作废|收回|删掉|删除|删了|删一条|取消|不算(?!昨|前|上|之前|原|那|这|[^。]*今[天日]又?[签腾拆交搬])数?|不作数|划掉|当我没说|当没看见|忽略|不要了|无效|[报发]重(?:复)?了|重[报发]了|重复了|[报发]了(?:两|2)[遍次])/;
/** 把我刚才报的撤了吧; not 挖机昨天撤了. */
const WITHDRAW =
  /(?:报的|发的|那[条个]|这[条个]|上一?条|记录|刚才|刚刚|刚报)[^，。]{0,10}撤(?:了(?!诉)|吧|一下|下来|下吧|$)/;
/** 签约先别算，合同没盖章; 那个数不算. */
const NOT_COUNTED =
  /(?:签约|腾房|拆除|交地|清表|迁坟|[那这]个数|[户亩栋座处])[^，。]{0,4}(?:先别|先不|暂不|不能|不要|别|不)算(?!多|少|什么|太|是|大|难|远|到|在|我|他|本|白|晚|早)/;
const RETRACTED =
  /那个[^，。]{0,6}的|[发报]错|错了|报过|(?:上午|早上|下午|中午|昨晚|我)[^，。]{0,6}报|上一?[条个]|上条|刚才|刚刚|刚发|刚报|那条|这条|前面|上面|报的|发的|报告|上报|数据|进度|记录|消息|我发的|昨天|前天|重复/;

/** 撤回1户: so many of them, and not the report. */
const TAKES_SOME = new RegExp(`(?:撤回|撤掉|收回)了?${N}[户亩栋座处]`);
const RESTATES = new RegExp(RESTATED);

/** True where a message takes back what was reported before. */
export function saysRetracted(text: string): boolean {
  return (
    (WITHDRAW.test(text) ||
      NOT_COUNTED.test(text) ||
      (RETRACT.test(text) &&
        (RETRACTED.test(text) || /^\s*(?:撤回|撤销|作废|收回)(?:[。!，\s]|$)/.test(text)))) &&
    !ASKS_HOW.test(text) &&
    !TAKES_SOME.test(text) &&
    // 7号问题重复了
    !/\d号?问题/.test(text) &&
    !RESTATES.test(text) &&
    !/通知|会议|文件|照片|派单|指派|应为|应该是|应是|实际|其实|只算|改为|改成|为准[^。]*\d|决定|许可证|判决|诉讼|起诉|信访|\?|吗|怎么|如何/.test(
      text,
    )
  );
}
