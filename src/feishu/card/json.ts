/** One component of the platform's card JSON. */
export type Element = Readonly<Record<string, unknown>> & { readonly tag: string };

/** A whole card in the platform's JSON 2.0. */
export type CardJson = Readonly<Record<string, unknown>>;

/** Text that takes no markup, the right place for untrusted words. */
export function plainText(content: string): Element {
  return { tag: "plain_text", content };
}

/** Markdown; the content is escaped already. */
export function markdown(content: string, size?: string): Element {
  return { tag: "markdown", content, ...(size === undefined ? {} : { text_size: size }) };
}
