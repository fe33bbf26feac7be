import {
  isBetween,
  isBool,
  isEither,
  isLike,
  isListOf,
  isObject,
  isOneOf,
  isShapedAs,
  isText,
  isWord,
  type Shape,
} from "./shape.ts";

export const isWordIn = (words: string): Shape => isOneOf(...words.split(" "));
export const spacing = isLike(/^(small|medium|large|extra_large|\d{1,2}px)$/, "a spacing");
export const margin = isLike(/^-?\d{1,2}(px)?( -?\d{1,2}px?){0,3}$/, "a margin of -99 to 99 px");
export const padding = isLike(/^\d{1,2}px( \d{1,2}px){0,3}$/, "a padding of 0 to 99 px");
export const align = isOneOf("left", "center", "right");
export const upright = isOneOf("top", "center", "bottom");
export const direction = isOneOf("vertical", "horizontal");
export const textSize = isLike(
  /^(heading(-[0-4])?|normal|notation|x{0,4}-?(large|small)|medium|cus-\d+)$/,
  "a text size",
);
export const anyWidth = isLike(/^(default|fill|auto|\d{2,4}px)$/, "a width");
export const i18n = isObject;
/** Inside these a component may have its own list; the walk checks it. */
export const elements = isListOf(isObject);

export const textProps = {
  tag: isText,
  content: isText,
  i18n_content: i18n,
  text_size: textSize,
  text_color: isWord,
  text_align: align,
  lines: isBetween(1, 100),
};
export function textOf(...tags: readonly string[]): Shape {
  return isShapedAs({ ...textProps, tag: isOneOf(...tags) }, ["tag", "content"]);
}
export const plain = textOf("plain_text");
export const icon = isEither(
  isShapedAs({ tag: isOneOf("standard_icon"), token: isWord, color: isWord, size: isWord }, [
    "tag",
    "token",
  ]),
  isShapedAs({ tag: isOneOf("custom_icon"), img_key: isWord, size: isWord }, ["tag", "img_key"]),
);
export const confirm = isShapedAs({ title: plain, text: plain }, ["title", "text"]);
export const urls = { pc_url: isText, ios_url: isText, android_url: isText };
export const behavior = isEither(
  isShapedAs({ type: isOneOf("callback"), value: isObject }, ["type", "value"]),
  isShapedAs({ type: isOneOf("open_url"), default_url: isWord, ...urls }, ["type", "default_url"]),
  isShapedAs({ type: isOneOf("form_action"), behavior: isOneOf("submit", "reset") }, ["behavior"]),
);
export const behaviors = isListOf(behavior, 2, 1);
export const option = isShapedAs({ text: plain, value: isWord, icon }, ["text", "value"]);
export const personOption = isShapedAs({ value: isWord }, ["value"]);
export const tips = { hover_tips: plain, disabled: isBool, disabled_tips: plain };
export const layout = {
  direction,
  padding,
  horizontal_spacing: spacing,
  vertical_spacing: spacing,
  horizontal_align: align,
  vertical_align: upright,
};

export const picker: Readonly<Record<string, Shape>> = {
  name: isWord,
  required: isBool,
  placeholder: plain,
  width: anyWidth,
  disabled: isBool,
  value: isObject,
  behaviors,
  confirm,
};
export const select = { ...picker, type: isOneOf("default", "text") };

export const tableColumn = isShapedAs(
  {
    name: isWord,
    display_name: isText,
    data_type: isOneOf("text", "number", "options", "persons", "lark_md", "date", "markdown"),
    width: isLike(/^(auto|([89]\d|[1-5]\d\d|600)px|\d{1,3}%)$/, "auto, 80px to 600px or a share"),
    horizontal_align: align,
    vertical_align: upright,
    date_format: isWord,
    format: isShapedAs({
      precision: isBetween(0, 10),
      symbol: isLike(/^.?$/u, "one character"),
      separator: isBool,
    }),
  },
  ["name", "data_type"],
);
