/** A WeCom markdown text as people see it; only what changes words is drawn, the rest stays as written. */
export function shownMarkdown(markdown: string): string {
  return markdown
    .replace(/<font\s+color="(?:info|comment|warning)">([\s\S]*?)<\/font>/g, '$1')
    .replace(/<think>[\s\S]*?<\/think>/g, '')
    .replace(/\[([^\]\n]+)\]\(([^)\s]+)\)/g, '$1 $2')
}
