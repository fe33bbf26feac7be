import { bot, clockNote } from "../store.ts";
import { Drawer } from "./drawer.tsx";
import { Reset } from "./reset.tsx";

/** What is real here and what is not, and the way back to the beginning. */
export function About() {
  return (
    <Drawer title="这里哪些是模拟的">
      <ul class="about">
        <li>
          <b>真的：</b>
          {bot.value.name}
          的全部程序、数据库、定时任务。事件加密、签名、重试、限频、卡片校验都按飞书开放平台的规则来，机器人分不出自己在演示里。
        </li>
        <li>
          <b>模拟的：</b>
          飞书本身。群、人员、消息都在这台机器上，没有连接飞书，也不会给任何人发消息、打电话。
        </li>
        <li>
          <b>人物和数据是编的。</b>换身份、拨时钟，看同一件事在不同人、不同时刻的样子。
        </li>
        <li>
          <b>时钟只往前拨。</b>
          {clockNote.value}拨动途中到点的任务（晚清、提级、早报）会在当时的时刻运行。
        </li>
        <li>
          <b>卡片</b>
          照飞书客户端的样子画，按钮、表单、翻页、折叠都能用；图表用飞书自己用的图表库 VChart
          来画。飞书不收的卡片，这里也不收。
        </li>
        <li>
          <b>没有模拟：</b>短信和电话加急、语音视频、群公告、外部群。
        </li>
        <li>对话、台账、时钟在重启后仍在；“重置”回到最初。</li>
      </ul>
      <Reset />
    </Drawer>
  );
}
