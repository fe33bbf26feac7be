import { useSignal } from "@preact/signals";

import { api } from "../api.ts";
import { attempt, bot, toast } from "../store.ts";
import { Dialog } from "./dialog.tsx";
import { Drawer } from "./drawer.tsx";

/** What is real here and what is not, and the way back to the beginning. */
export function About() {
  const isAsking = useSignal(false);
  const reset = async (): Promise<void> => {
    isAsking.value = false;
    if (await attempt(() => api.reset())) toast("success", "已重置。");
  };
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
          <b>时钟只往前拨。</b>拨动途中到点的任务（晚清、提级、晨报）会在当时的时刻运行。
        </li>
        <li>
          <b>没有模拟：</b>短信和电话加急、语音视频、群公告、外部群。
        </li>
        <li>对话和台账在重启后仍在；“重置”回到最初。</li>
      </ul>
      <button
        type="button"
        class="danger"
        onClick={() => {
          isAsking.value = true;
        }}
      >
        重置演示环境
      </button>
      {isAsking.value && (
        <Dialog
          title="重置演示环境？"
          text="所有对话、台账和时钟都回到最初，不能恢复。"
          onYes={() => void reset()}
          onNo={() => {
            isAsking.value = false;
          }}
        />
      )}
    </Drawer>
  );
}
