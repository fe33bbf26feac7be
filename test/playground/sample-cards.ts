const plain = (content: string): object => ({ tag: "plain_text", content });
const md = (content: string, more: object = {}): object => ({ tag: "markdown", content, ...more });
const button = (text: string, more: object = {}): object => ({
  tag: "button",
  text: plain(text),
  behaviors: [{ type: "callback", value: { do: text } }],
  ...more,
});
const figure = (label: string, value: string): object => ({
  tag: "column",
  width: "weighted",
  weight: 1,
  background_style: "grey",
  padding: "8px",
  elements: [
    md(`<font color='grey'>${label}</font>`, { text_size: "notation" }),
    md(`**${value}**`, { text_size: "heading-2" }),
  ],
});

/** Cards that between them hold every component the page draws. */
export function sampleCards(): Record<string, unknown>[] {
  return [digest(), form()];
}

function digest(): Record<string, unknown> {
  return {
    schema: "2.0",
    config: { update_multi: true, summary: { content: "晨报：今日待决2件" } },
    header: {
      title: plain("征拆晨报"),
      subtitle: plain("12月20日 星期一"),
      template: "blue",
      text_tag_list: [
        { tag: "text_tag", text: plain("需决定 2"), color: "orange" },
        { tag: "text_tag", text: plain("过夜 1"), color: "red" },
      ],
    },
    body: {
      elements: [
        {
          tag: "column_set",
          flex_mode: "bisect",
          columns: [
            figure("签约", "312 户"),
            figure("交地", "2200 亩"),
            figure("完成", "38 / 46"),
            figure("时序", "97%"),
          ],
        },
        md(
          "**红灯** <text_tag color='red'>停滞3天</text_tag> 大米厂棚改 **剩12户**，<font color='red'>过夜1件</font> <at id=ou_li_zhihuizhang></at>",
        ),
        md(
          "- 12号楼水管 **未办结**\n- 电力杆线迁改\n  - 已约供电公司\n\n1. 先清障\n2. 再交地\n\n&#42;不是粗体&#42;，[查看](https://example.com/)",
        ),
        md("|街道|签约|腾房|\n|:---|---:|---:|\n|枫溪|31|22|\n|建宁|58|56|"),
        { tag: "hr" },
        {
          tag: "table",
          page_size: 3,
          row_height: "low",
          header_style: { bold: true, background_style: "grey" },
          columns: [
            { name: "p", display_name: "项目", data_type: "text", width: "auto" },
            { name: "s", display_name: "灯", data_type: "options" },
            { name: "w", display_name: "负责人", data_type: "persons" },
            {
              name: "n",
              display_name: "完成",
              data_type: "number",
              horizontal_align: "right",
              format: { precision: 1, symbol: "%" },
            },
            { name: "m", display_name: "说明", data_type: "lark_md" },
          ],
          rows: [
            {
              p: "大米厂棚改",
              s: [{ text: "红", color: "red" }],
              w: ["ou_li_zhihuizhang"],
              n: 61.54,
              m: "**过夜**1件",
            },
            {
              p: "铁东路南段",
              s: [{ text: "黄", color: "yellow" }],
              w: ["ou_peng_zhuren"],
              n: 70,
              m: "等补偿款",
            },
            {
              p: "湘江1号（二期）",
              s: [{ text: "绿", color: "green" }],
              w: ["ou_he_zhihuizhang"],
              n: 92.3,
              m: "按时序",
            },
            {
              p: "白关北储备地块",
              s: [{ text: "绿", color: "green" }],
              w: ["ou_peng_zhuren"],
              n: 96.5,
              m: "收尾",
            },
          ],
        },
        {
          tag: "chart",
          aspect_ratio: "16:9",
          chart_spec: {
            type: "bar",
            title: { text: "近五日签约户数" },
            data: {
              values: ["13日", "14日", "15日", "16日", "17日"].flatMap((day, at) => [
                { day, n: 3 + at, k: "集体土地" },
                { day, n: 5 - at / 2, k: "国有土地" },
              ]),
            },
            xField: "day",
            yField: "n",
            seriesField: "k",
            stack: true,
          },
        },
        {
          tag: "chart",
          chart_spec: {
            type: "linearProgress",
            data: {
              values: [
                { type: "签约", value: 0.86 },
                { type: "交地", value: 0.61 },
              ],
            },
            xField: "value",
            yField: "type",
          },
        },
        {
          tag: "collapsible_panel",
          expanded: false,
          header: { title: plain("未报告的项目（2）") },
          elements: [md("航空产业园三期、枫溪港综合治理（二期）")],
        },
        {
          tag: "column_set",
          flex_mode: "flow",
          columns: [
            { tag: "column", width: "auto", elements: [button("同意延期", { type: "primary" })] },
            {
              tag: "column",
              width: "auto",
              elements: [
                button("终结", {
                  type: "danger",
                  confirm: { title: plain("终结这件事？"), text: plain("终结后单独计数。") },
                }),
              ],
            },
            { tag: "column", width: "auto", elements: [button("查看明细")] },
            { tag: "column", width: "auto", elements: [button("已过期", { disabled: true })] },
          ],
        },
        md("数据截至 12月19日 20:00，点数字看来源", { text_size: "notation" }),
      ],
    },
  };
}

function form(): Record<string, unknown> {
  return {
    schema: "2.0",
    header: { title: plain("报一个问题"), template: "orange" },
    body: {
      elements: [
        {
          tag: "form",
          name: "issue",
          elements: [
            {
              tag: "input",
              name: "text",
              label: plain("什么问题"),
              required: true,
              input_type: "multiline_text",
              rows: 2,
              placeholder: plain("一句话说清"),
            },
            md("负责人"),
            { tag: "select_person", name: "owner", placeholder: plain("选一个人") },
            md("类别"),
            {
              tag: "select_static",
              name: "kind",
              placeholder: plain("选一类"),
              options: ["水电路气", "补偿政策", "为民办实事"].map((text) => ({
                text: plain(text),
                value: text,
              })),
            },
            md("期限"),
            { tag: "date_picker", name: "due", initial_date: "2021-12-20" },
            { tag: "checker", name: "urgent", text: plain("紧急") },
            button("提交", { type: "primary_filled", name: "send", form_action_type: "submit" }),
          ],
        },
      ],
    },
  };
}
