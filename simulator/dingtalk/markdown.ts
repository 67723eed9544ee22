const OWN_LINE = /^\s*(#{1,6} |> ?|[-*+] |\d+\. )/

/**
 * A DingTalk markdown text as people see it: a single line break is drawn as a space, unless two spaces stand before it
 * or a list item, heading or quote follows (doc robot-message-type).
 */
export function shownMarkdown(markdown: string): string {
  const lines = markdown.split('\n')
  return lines.map((line, index) => line.trimEnd() + separator(line, lines[index + 1])).join('')
}

function separator(line: string, next: string | undefined): string {
  if (next === undefined) return ''
  const breaks = line.endsWith('  ') || line.trim() === '' || next.trim() === '' || OWN_LINE.test(next)
  return breaks ? '\n' : ' '
}
