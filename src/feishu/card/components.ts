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

/** What the platform takes for one component; anything else makes it refuse the whole card. */
export interface Component {
  readonly props: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Holds further components under `elements` (or, a column_set, columns). */
  readonly isContainer?: true;
  /** An input: it must have a name inside a form. */
  readonly isInput?: true;
}

const isWordIn = (words: string): Shape => isOneOf(...words.split(" "));
const spacing = isLike(/^(small|medium|large|extra_large|\d{1,2}px)$/, "a spacing");
const margin = isLike(/^-?\d{1,2}(px)?( -?\d{1,2}px?){0,3}$/, "a margin of -99 to 99 px");
const padding = isLike(/^\d{1,2}px( \d{1,2}px){0,3}$/, "a padding of 0 to 99 px");
const align = isOneOf("left", "center", "right");
const upright = isOneOf("top", "center", "bottom");
const direction = isOneOf("vertical", "horizontal");
const textSize = isLike(
  /^(heading(-[0-4])?|normal|notation|x{0,4}-?(large|small)|medium|cus-\d+)$/,
  "a text size",
);
const anyWidth = isLike(/^(default|fill|auto|\d{2,4}px)$/, "a width");
const i18n = isObject;
/** Inside these a component may have its own list; the walk checks it. */
const elements = isListOf(isObject);

const textProps = {
  tag: isText,
  content: isText,
  i18n_content: i18n,
  text_size: textSize,
  text_color: isWord,
  text_align: align,
  lines: isBetween(1, 100),
};
function textOf(...tags: readonly string[]): Shape {
  return isShapedAs({ ...textProps, tag: isOneOf(...tags) }, ["tag", "content"]);
}
const plain = textOf("plain_text");
const icon = isEither(
  isShapedAs({ tag: isOneOf("standard_icon"), token: isWord, color: isWord, size: isWord }, [
    "tag",
    "token",
  ]),
  isShapedAs({ tag: isOneOf("custom_icon"), img_key: isWord, size: isWord }, ["tag", "img_key"]),
);
const confirm = isShapedAs({ title: plain, text: plain }, ["title", "text"]);
const urls = { pc_url: isText, ios_url: isText, android_url: isText };
const behavior = isEither(
  isShapedAs({ type: isOneOf("callback"), value: isObject }, ["type", "value"]),
  isShapedAs({ type: isOneOf("open_url"), default_url: isWord, ...urls }, ["type", "default_url"]),
  isShapedAs({ type: isOneOf("form_action"), behavior: isOneOf("submit", "reset") }, ["behavior"]),
);
const behaviors = isListOf(behavior, 2, 1);
const option = isShapedAs({ text: plain, value: isWord, icon }, ["text", "value"]);
const personOption = isShapedAs({ value: isWord }, ["value"]);
const tips = { hover_tips: plain, disabled: isBool, disabled_tips: plain };
const layout = {
  direction,
  padding,
  horizontal_spacing: spacing,
  vertical_spacing: spacing,
  horizontal_align: align,
  vertical_align: upright,
};

const picker: Readonly<Record<string, Shape>> = {
  name: isWord,
  required: isBool,
  placeholder: plain,
  width: anyWidth,
  disabled: isBool,
  value: isObject,
  behaviors,
  confirm,
};
const select = { ...picker, type: isOneOf("default", "text") };

const tableColumn = isShapedAs(
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

/** Every component of card JSON 2.0 this product may send, from the platform's component pages. */
export const components: Readonly<Record<string, Component>> = {
  markdown: {
    props: {
      content: isWord,
      i18n_content: i18n,
      text_align: align,
      text_size: textSize,
      icon,
    },
    required: ["content"],
  },
  div: {
    props: {
      text: textOf("plain_text", "lark_md"),
      icon,
      width: anyWidth,
      fields: isListOf(
        isShapedAs({ is_short: isBool, text: textOf("plain_text", "lark_md") }, ["text"]),
      ),
    },
  },
  hr: { props: {} },
  img: {
    props: {
      img_key: isWord,
      i18n_img_key: i18n,
      alt: plain,
      title: plain,
      preview: isBool,
      scale_type: isOneOf("crop_center", "crop_top", "fit_horizontal"),
      size: isWord,
      corner_radius: isWord,
      transparent: isBool,
    },
    required: ["img_key", "alt"],
  },
  person: {
    props: {
      user_id: isWord,
      size: isOneOf("extra_small", "small", "medium", "large"),
      show_avatar: isBool,
      show_name: isBool,
      style: isOneOf("normal", "capsule"),
    },
    required: ["user_id"],
  },
  person_list: {
    props: {
      persons: isListOf(isShapedAs({ id: isWord }, ["id"]), Infinity, 1),
      size: isOneOf("extra_small", "small", "medium", "large"),
      lines: isBetween(1, 100),
      show_name: isBool,
      show_avatar: isBool,
      drop_invalid_user_id: isBool,
    },
    required: ["persons"],
  },
  table: {
    props: {
      page_size: isBetween(1, 10),
      row_height: isLike(/^(low|middle|high|auto|(3[2-9]|[4-9]\d|1[01]\d|12[0-4])px)$/, "a height"),
      row_max_height: isWord,
      freeze_first_column: isBool,
      header_style: isShapedAs({
        text_align: align,
        text_size: isOneOf("normal", "heading"),
        background_style: isOneOf("grey", "none"),
        text_color: isOneOf("default", "grey"),
        bold: isBool,
        lines: isBetween(1, 100),
      }),
      columns: isListOf(tableColumn, 50, 1),
      rows: isListOf(isObject),
    },
    required: ["columns", "rows"],
  },
  chart: {
    props: {
      aspect_ratio: isOneOf("1:1", "2:1", "4:3", "16:9"),
      color_theme: isOneOf("brand", "rainbow", "complementary", "converse", "primary"),
      preview: isBool,
      height: isLike(/^(auto|[1-9]\d{0,2}px)$/, "auto or 1px to 999px"),
      chart_spec: isObject,
    },
    required: ["chart_spec"],
  },
  column_set: {
    props: {
      flex_mode: isOneOf("none", "stretch", "flow", "bisect", "trisect"),
      horizontal_spacing: spacing,
      horizontal_align: align,
      background_style: isWord,
      action: isObject,
      columns: elements,
    },
    required: ["columns"],
    isContainer: true,
  },
  column: {
    props: {
      ...layout,
      width: isLike(/^(auto|weighted|(1[6-9]|[2-9]\d|[1-5]\d\d|600)px)$/, "a column's width"),
      weight: isBetween(1, 5),
      background_style: isWord,
      elements,
    },
    required: ["elements"],
  },
  form: {
    props: { ...layout, name: isWord, elements },
    required: ["name", "elements"],
    isContainer: true,
  },
  interactive_container: {
    props: {
      ...layout,
      ...tips,
      width: anyWidth,
      height: isWord,
      background_style: isWord,
      has_border: isBool,
      border_color: isWord,
      corner_radius: isWord,
      behaviors,
      confirm,
      elements,
    },
    required: ["behaviors", "elements"],
    isContainer: true,
  },
  collapsible_panel: {
    props: {
      ...layout,
      expanded: isBool,
      background_color: isWord,
      header: isShapedAs(
        {
          title: textOf("plain_text", "markdown", "lark_md"),
          background_color: isWord,
          width: isOneOf("fill", "auto", "auto_when_fold"),
          vertical_align: upright,
          padding: isLike(/^\d{1,2}px( \d{1,2}px \d{1,2}px \d{1,2}px)?$/, "one or four values"),
          icon,
          icon_position: isOneOf("left", "right", "follow_text"),
          icon_expanded_angle: isBetween(-180, 180),
        },
        ["title"],
      ),
      border: isShapedAs({ color: isWord, corner_radius: isWord }),
      elements,
    },
    required: ["header", "elements"],
    isContainer: true,
  },
  button: {
    props: {
      ...tips,
      text: plain,
      type: isWordIn(
        "default primary danger text primary_text danger_text primary_filled danger_filled laser",
      ),
      size: isOneOf("tiny", "small", "medium", "large"),
      width: isLike(/^(default|fill|\d{3}px)$/, "default, fill or at least 100px"),
      icon,
      confirm,
      behaviors,
      name: isWord,
      form_action_type: isOneOf("submit", "reset"),
      required: isBool,
    },
  },
  input: {
    props: {
      ...picker,
      default_value: isText,
      max_length: isBetween(1, 1000),
      input_type: isOneOf("text", "multiline_text", "password"),
      rows: isBetween(1, 100),
      auto_resize: isBool,
      max_rows: isBetween(1, 100),
      label: plain,
      label_position: isOneOf("top", "left"),
    },
    isInput: true,
  },
  select_static: {
    props: {
      ...select,
      options: isListOf(option, Infinity, 1),
      initial_option: isWord,
      initial_index: isBetween(1, 1000),
    },
    required: ["options"],
    isInput: true,
  },
  multi_select_static: {
    props: { ...select, options: isListOf(option, Infinity, 1), selected_values: isListOf(isWord) },
    required: ["options"],
    isInput: true,
  },
  select_person: {
    props: { ...select, options: isListOf(personOption), initial_option: isWord },
    isInput: true,
  },
  multi_select_person: {
    props: { ...select, options: isListOf(personOption), selected_values: isListOf(isWord) },
    isInput: true,
  },
  date_picker: {
    props: { ...picker, initial_date: isLike(/^\d{4}-\d{2}-\d{2}$/, "a date yyyy-MM-dd") },
    isInput: true,
  },
  picker_time: {
    props: { ...picker, initial_time: isLike(/^\d{2}:\d{2}$/, "a time HH:mm") },
    isInput: true,
  },
  picker_datetime: {
    props: {
      ...picker,
      initial_datetime: isLike(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, "a moment yyyy-MM-dd HH:mm"),
    },
    isInput: true,
  },
  checker: {
    props: {
      ...tips,
      name: isWord,
      checked: isBool,
      text: textOf("plain_text", "lark_md"),
      overall_checkable: isBool,
      button_area: isObject,
      checked_style: isShapedAs({ show_strikethrough: isBool, opacity: () => null }),
      behaviors,
      confirm,
    },
    isInput: true,
  },
  overflow: {
    props: {
      ...picker,
      options: isListOf(
        isShapedAs({ text: plain, value: isWord, multi_url: isObject }, ["text"]),
        Infinity,
        1,
      ),
    },
    required: ["options"],
  },
};

/** Properties that every component takes. */
export const common: Readonly<Record<string, Shape>> = {
  tag: isWord,
  element_id: isLike(/^[A-Za-z][A-Za-z0-9_]{0,19}$/, "a letter, then at most 19 of A-Z a-z 0-9 _"),
  margin,
};

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
