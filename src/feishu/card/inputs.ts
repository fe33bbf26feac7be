import {
  isWordIn,
  textOf,
  plain,
  icon,
  confirm,
  behaviors,
  option,
  personOption,
  tips,
  picker,
  select,
} from "./atoms.ts";
import type { Component } from "./components.ts";
import {
  isBetween,
  isBool,
  isLike,
  isListOf,
  isObject,
  isOneOf,
  isShapedAs,
  isText,
  isWord,
} from "./shape.ts";

/** Components that people press or fill in. */
export const inputs: Readonly<Record<string, Component>> = {
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
