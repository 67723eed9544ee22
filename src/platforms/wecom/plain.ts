/**
 * A text that shows what was written. WeCom acts on these two wherever they stand, and most of our lines quote what
 * somebody typed: `<@all>` would call the whole group, `<think>` would fold the rest away.
 */
export function asPlain(text: string): string {
  return text.replace(/<(?=@|\/?think\b)/gi, '＜')
}

/** Whether the webhook's `markdown` would show the text otherwise than written. */
export function hasMarkup(text: string): boolean {
  return /^[^\S\r\n]*#{1,6}\s|^[^\S\r\n]*>|\*|`|\]\(|<[/a-z]/im.test(text)
}
