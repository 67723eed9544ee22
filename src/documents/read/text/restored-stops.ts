// Not behind a number: 一. and (1). open a line.
const DOT =
  /(?<=[\u4e00-\u9fa5”’"）)」』])(?<!^[\s#*>]*(?:第|问题)?[一二三四五六七八九十]{1,3})(?<!^[\s#*>]*[（(][^（）()]{1,3}[）)])\.(?![\w.])/gm
const FEWEST = 3

/** The text with 。 for the dots that end its sentences, where some program has left no other full stops. */
export function restoreStops(text: string): string {
  const dots = text.match(DOT)?.length ?? 0
  const stops = text.split('。').length - 1
  return dots >= FEWEST && dots > stops ? text.replace(DOT, '。') : text
}
