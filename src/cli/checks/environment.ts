import type { Config } from "../../config.ts";
import { note, ok, type Line } from "./line.ts";

const modes = {
  webhook: "公网回调 webhook",
  websocket: "长连接 websocket",
  playground: "试用场 playground",
} as const;

/** The settings themselves; a faulty one has ended the command before. */
export function checkEnvironment(config: Config): Line[] {
  const lines = [
    ok(
      "配置 environment",
      `${modes[config.mode]}，时区 ${config.timezone}，平台 ${config.feishuDomain}`,
    ),
  ];
  if (config.mode === "playground") return lines;
  if (config.mode === "webhook" && !config.encryptKey)
    lines.push(
      note(
        "明文事件 plaintext",
        "没有设 FEISHU_ENCRYPT_KEY，事件不加密也不验签，谁都能冒充飞书；在「事件与回调 → 加密策略」设一个再填进来（set FEISHU_ENCRYPT_KEY: anybody can pose as Feishu）",
      ),
    );
  if (config.mode === "webhook" && !config.verificationToken)
    lines.push(
      note(
        "校验令牌 verification token",
        "没有设 FEISHU_VERIFICATION_TOKEN，少一道核对；它在「事件与回调 → 加密策略」同一页（set it: it is on the same page）",
      ),
    );
  if (!config.isScheduled)
    lines.push(
      note(
        "定时任务 scheduler",
        "SCHEDULER=off，服务自己不催办、不发日报，要另外用 npm run cli -- job 来跑（jobs run through cli job only）",
      ),
    );
  return lines;
}
