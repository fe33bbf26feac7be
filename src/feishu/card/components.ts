import {
  spacing,
  margin,
  align,
  upright,
  textSize,
  anyWidth,
  i18n,
  elements,
  textOf,
  plain,
  icon,
  confirm,
  behaviors,
  tips,
  layout,
  tableColumn,
} from "./atoms.ts";
import { inputs } from "./inputs.ts";
import {
  isBetween,
  isBool,
  isLike,
  isListOf,
  isObject,
  isOneOf,
  isShapedAs,
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
  ...inputs,
};

/** Properties that every component takes. */
export const common: Readonly<Record<string, Shape>> = {
  tag: isWord,
  element_id: isLike(/^[A-Za-z][A-Za-z0-9_]{0,19}$/, "a letter, then at most 19 of A-Z a-z 0-9 _"),
  margin,
};
