import { ALIGN, flow, WIDTH, type FieldRule } from "./card-fields.ts";

/**
 * Which components card JSON 2.0 knows and which fields each takes (platform pages "卡片 JSON 2.0 结构"
 * and its component pages). The platform refuses any other tag or field, so this list is closed.
 * A `!` marks what must be there; a list names the only values.
 */
export interface TagRule {
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** Sends something back when it is used: needs a name inside a form. */
  readonly isInput?: boolean;
  readonly isContainer?: boolean;
}

const input = {
  name: "string",
  required: "boolean",
  disabled: "boolean",
  disabled_tips: "plain",
  hover_tips: "plain",
  placeholder: "plain",
  width: WIDTH,
  behaviors: "behaviors",
  confirm: "confirm",
  value: "any",
} as const;

export const TAGS: Readonly<Record<string, TagRule>> = {
  markdown: {
    fields: {
      content: "string!",
      i18n_content: "object",
      text_align: ALIGN,
      text_size: "string",
      icon: "icon",
    },
  },
  div: { fields: { text: "words", fields: "any", icon: "icon", width: WIDTH } },
  hr: { fields: {} },
  img: {
    fields: {
      img_key: "image!",
      i18n_img_key: "object",
      alt: "plain!",
      title: "plain",
      preview: "boolean",
      scale_type: ["crop_center", "crop_top", "fit_horizontal"],
      size: "string",
      corner_radius: "string",
      transparent: "boolean",
    },
  },
  img_combination: {
    fields: {
      combination_mode: "string!",
      combination_transparent: "boolean",
      corner_radius: "string",
      img_list: "any!",
    },
  },
  person: {
    fields: {
      user_id: "person!",
      size: ["extra_small", "small", "medium", "large"],
      show_avatar: "boolean",
      show_name: "boolean",
      style: ["normal", "capsule"],
    },
  },
  person_list: {
    fields: {
      persons: "people!",
      size: ["extra_small", "small", "medium", "large"],
      lines: "number",
      show_name: "boolean",
      show_avatar: "boolean",
      drop_invalid_user_id: "boolean",
      icon: "icon",
    },
  },
  table: {
    fields: {
      page_size: "number",
      row_height: "string",
      row_max_height: "string",
      freeze_first_column: "boolean",
      header_style: "object",
      columns: "any!",
      rows: "any!",
    },
  },
  chart: {
    fields: {
      chart_spec: "object!",
      aspect_ratio: ["1:1", "2:1", "4:3", "16:9"],
      color_theme: ["brand", "rainbow", "complementary", "converse", "primary"],
      preview: "boolean",
      height: "string",
    },
  },
  column_set: {
    isContainer: true,
    fields: {
      flex_mode: ["none", "stretch", "flow", "bisect", "trisect"],
      horizontal_spacing: "string",
      horizontal_align: ALIGN,
      background_style: "string",
      action: "object",
      columns: "any!",
    },
  },
  column: {
    isContainer: true,
    fields: {
      ...flow,
      width: WIDTH,
      weight: "number",
      padding: "string",
      background_style: "string",
      action: "object",
      elements: "elements",
    },
  },
  form: {
    isContainer: true,
    fields: {
      ...flow,
      name: "string!",
      padding: "string",
      confirm: "confirm",
      elements: "elements!",
    },
  },
  interactive_container: {
    isContainer: true,
    fields: {
      ...flow,
      width: WIDTH,
      height: "string",
      padding: "string",
      background_style: "string",
      has_border: "boolean",
      border_color: "string",
      corner_radius: "string",
      behaviors: "behaviors!",
      disabled: "boolean",
      disabled_tips: "plain",
      hover_tips: "plain",
      confirm: "confirm",
      elements: "elements!",
    },
  },
  collapsible_panel: {
    isContainer: true,
    fields: {
      ...flow,
      expanded: "boolean",
      background_color: "string",
      header: "object!",
      border: "object",
      padding: "string",
      elements: "elements!",
    },
  },
  button: {
    isInput: true,
    fields: {
      text: "plain",
      icon: "icon",
      type: "default primary danger text primary_text danger_text primary_filled danger_filled laser".split(
        " ",
      ),
      size: ["tiny", "small", "medium", "large"],
      width: WIDTH,
      hover_tips: "plain",
      disabled: "boolean",
      disabled_tips: "plain",
      confirm: "confirm",
      behaviors: "behaviors",
      name: "string",
      required: "boolean",
      form_action_type: ["submit", "reset"],
    },
  },
  input: {
    isInput: true,
    fields: {
      ...input,
      default_value: "string",
      i18n_default_value: "object",
      max_length: "number",
      input_type: ["text", "multiline_text", "password"],
      show_icon: "boolean",
      rows: "number",
      auto_resize: "boolean",
      max_rows: "number",
      label: "plain",
      label_position: ["top", "left"],
    },
  },
  select_static: {
    isInput: true,
    fields: {
      ...input,
      type: ["default", "text"],
      options: "options!",
      initial_option: "string",
      initial_index: "number",
    },
  },
  multi_select_static: {
    isInput: true,
    fields: { ...input, type: ["default", "text"], options: "options!", selected_values: "any" },
  },
  select_person: {
    isInput: true,
    fields: { ...input, type: ["default", "text"], options: "people", initial_option: "person" },
  },
  multi_select_person: {
    isInput: true,
    fields: { ...input, type: ["default", "text"], options: "people", selected_values: "people" },
  },
  date_picker: { isInput: true, fields: { ...input, initial_date: "string" } },
  picker_time: { isInput: true, fields: { ...input, initial_time: "string" } },
  picker_datetime: { isInput: true, fields: { ...input, initial_datetime: "string" } },
  checker: {
    isInput: true,
    fields: {
      ...input,
      checked: "boolean",
      text: "words",
      overall_checkable: "boolean",
      button_area: "object",
      checked_style: "object",
      padding: "string",
    },
  },
  overflow: { isInput: true, fields: { ...input, options: "options!" } },
};
