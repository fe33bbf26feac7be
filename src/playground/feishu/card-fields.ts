export type Kind =
  | "string"
  | "number"
  | "boolean"
  | "object"
  | "any"
  | "plain"
  | "words"
  | "icon"
  | "elements"
  | "behaviors"
  | "confirm"
  | "options"
  | "person"
  | "people"
  | "image";

export type FieldRule = Kind | `${Kind}!` | readonly string[];

const COLORS =
  "blue wathet turquoise green yellow orange red carmine violet purple indigo grey default".split(
    " ",
  );
export const ALIGN = ["left", "center", "right"];
const VALIGN = ["top", "center", "bottom"];
const DIRECTION = ["vertical", "horizontal"];
export const WIDTH = "string";

export const flow = {
  direction: DIRECTION,
  horizontal_spacing: "string",
  horizontal_align: ALIGN,
  vertical_spacing: "string",
  vertical_align: VALIGN,
} as const;

export const TOP_FIELDS: Readonly<Record<string, FieldRule>> = {
  schema: ["2.0"],
  config: "object",
  card_link: "object",
  header: "object",
  body: "object!",
};

export const CONFIG_FIELDS: Readonly<Record<string, FieldRule>> = {
  update_multi: "boolean",
  enable_forward: "boolean",
  enable_forward_interaction: "boolean",
  width_mode: ["default", "compact", "fill"],
  locales: "any",
  use_custom_translation: "boolean",
  streaming_mode: "boolean",
  streaming_config: "object",
  summary: "object",
  style: "object",
};

export const HEADER_FIELDS: Readonly<Record<string, FieldRule>> = {
  title: "words!",
  subtitle: "words",
  text_tag_list: "any",
  i18n_text_tag_list: "object",
  template: COLORS,
  icon: "icon",
  padding: "string",
};

export const BODY_FIELDS: Readonly<Record<string, FieldRule>> = {
  ...flow,
  padding: "string",
  elements: "elements!",
};

export const PANEL_HEADER_FIELDS: Readonly<Record<string, FieldRule>> = {
  title: "words!",
  background_color: "string",
  width: ["fill", "auto", "auto_when_fold"],
  vertical_align: VALIGN,
  padding: "string",
  icon: "icon",
  icon_position: ["left", "right", "follow_text"],
  icon_expanded_angle: "number",
};

/** Fields of a plain_text or lark_md object. */
export const WORDS_FIELDS =
  "tag content i18n_content text_size text_color text_align lines icon".split(" ");
export const ICON_FIELDS = "tag token color img_key size".split(" ");
export const COLUMN_FIELDS =
  "name display_name data_type width horizontal_align vertical_align date_format format".split(" ");
export const CELL_TYPES = "text number options persons lark_md date markdown".split(" ");
export const CHART_TYPES =
  "line area bar pie common funnel scatter radar linearProgress circularProgress wordCloud".split(
    " ",
  );
