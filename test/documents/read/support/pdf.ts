/** One line of a page, in points from the lower left corner. */
export interface PrintedLine {
  text: string
  x: number
  y: number
  size?: number
}

const SIZE = 16
const LEFT = 79
const TOP = 700
const LINE_HEIGHT = 29
const PER_LINE = 28
const PER_PAGE = 22

/** The paragraphs laid out as official documents are: 28 characters a line, 22 lines a page, a head and page numbers. */
export function layOut(paragraphs: string[], head = '某局整改情况通报'): PrintedLine[][] {
  const lines = paragraphs.flatMap(paragraph => wrap(`\u3000\u3000${paragraph}`))
  const count = Math.ceil(lines.length / PER_PAGE)
  return Array.from({ length: count }, (_, page) => [
    { text: head, x: 200, y: 780, size: 10 },
    ...lines.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((text, index) => ({
      text: text.trimStart(),
      x: LEFT + (text.length - text.trimStart().length) * SIZE,
      y: TOP - index * LINE_HEIGHT,
    })),
    { text: `— ${page + 1} —`, x: 280, y: 40, size: 14 },
  ])
}

/**
 * A PDF of these pages, with a font that every sign takes the same room in.
 * @param drawings what is drawn on each page, in the language of PDF
 */
export function writePdf(pages: PrintedLine[][], drawings: string[] = []): Buffer {
  const signs = [...new Set(pages.flat().flatMap(({ text }) => [...text]))]
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /ToUnicode 4 0 R
       /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW 1000
       /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
       /FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 >> >>] >>`,
    stream(toUnicode(signs)),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + 2 * index} 0 R
         /Resources << /Font << /F 3 0 R >> >> >>`,
      stream([...lines.map(showLine), drawings[index] ?? ''].join('\n')),
    ]),
  ]
  return assemble(objects)
}

function wrap(text: string): string[] {
  return text.match(new RegExp(`.{1,${PER_LINE}}`, 'gu')) ?? []
}

function showLine({ text, x, y, size = SIZE }: PrintedLine): string {
  return `BT /F ${size} Tf ${x} ${y} Td <${codes(text)}> Tj ET`
}

function codes(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

function toUnicode(signs: string[]): string {
  const pairs = signs.map(sign => `<${codes(sign)}> <${codes(sign)}>`)
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, index) =>
    pairs.slice(index * 100, (index + 1) * 100),
  )
  const maps = blocks.map(block => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${maps.join('\n')}
endcmap end end`
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function assemble(objects: string[]): Buffer {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(offset => `${offset} 00000 n \n`).join('')}`
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
