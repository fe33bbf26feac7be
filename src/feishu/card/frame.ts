import { isWordIn, padding, i18n, elements, textOf, plain, icon, urls, layout } from "./atoms.ts";
import {
  isBool,
  isListOf,
  isObject,
  isOneOf,
  isShapedAs,
  isText,
  isWord,
  type Shape,
} from "./shape.ts";

const tagColor = isWordIn(
  "neutral blue turquoise lime orange violet indigo wathet green yellow red purple carmine",
);
const textTags = isListOf(
  isShapedAs({ tag: isOneOf("text_tag"), element_id: isWord, text: plain, color: tagColor }, [
    "text",
  ]),
  3,
);

/** The card around its components. */
export const frame: Readonly<Record<string, Shape>> = {
  schema: isOneOf("2.0"),
  config: isShapedAs({
    update_multi: (value) => (value === true ? null : "is not true, which schema 2.0 demands"),
    enable_forward: isBool,
    enable_forward_interaction: isBool,
    width_mode: isOneOf("compact", "fill", "default"),
    locales: isListOf(isWord),
    use_custom_translation: isBool,
    streaming_mode: isBool,
    streaming_config: isObject,
    summary: isShapedAs({ content: isText, i18n_content: i18n }),
    style: isShapedAs({ text_size: isObject, color: isObject }),
  }),
  card_link: isShapedAs({ url: isText, ...urls }),
  header: isShapedAs(
    {
      title: textOf("plain_text", "lark_md"),
      subtitle: textOf("plain_text", "lark_md"),
      text_tag_list: textTags,
      i18n_text_tag_list: i18n,
      template: isWordIn(
        "blue wathet turquoise green yellow orange red carmine violet purple indigo grey default",
      ),
      icon,
      padding,
    },
    ["title"],
  ),
  body: isShapedAs({ ...layout, elements }, ["elements"]),
};
