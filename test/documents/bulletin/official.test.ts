import { Zip } from '../../../src/documents/read/extract/zip'
import { writeBulletin } from '../../../src/documents/write/bulletin'
import { titleLines } from '../../../src/documents/write/official/title-lines'
import { anInput } from './support/input'

describe('the page of an official document', () => {
  let files: Zip
  let body: string
  const file = (name: string): string => files.text(`word/${name}`) ?? ''

  beforeAll(async () => {
    files = new Zip((await writeBulletin(anInput())).docx)
    body = file('document.xml')
  })

  it('is A4 with the margins of the standard', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  })

  it('has a character grid for 22 lines of 28 characters', () => {
    expect(body).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>')
    const height = 16838 - 2098 - 1984
    expect(Math.floor(height / 579)).toBe(22)
    const width = (11906 - 1587 - 1474) / 20
    expect(Math.floor(width / (16 - 848 / 4096))).toBe(28)
  })

  it('asks for its fonts by name, for figures and quotation marks too, and ships none', () => {
    const styles = file('styles.xml')
    for (const [style, font, size] of [
      ['OfficialTitle', '方正小标宋简体', 44],
      ['OfficialText', '仿宋', 32],
      ['OfficialHeading1', '黑体', 32],
      ['OfficialHeading2', '楷体', 32],
      ['OfficialHeading3', '仿宋', 32],
      ['OfficialHeading4', '仿宋', 32],
    ]) {
      const [, definition = ''] = styles.split(`w:styleId="${style}"`)
      expect(definition).toMatch(
        new RegExp(`^.*?w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" .*?<w:sz w:val="${size}"/>`),
      )
    }
    expect(body + styles).not.toContain('Theme=')
    expect(file('fontTable.xml')).toContain('<w:font w:name="仿宋"><w:altName w:val="FangSong,')
    expect(file('fontTable.xml')).not.toContain('embed')
  })

  it('has page numbers between dashes, odd ones right and even ones left', () => {
    expect(file('settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const footer = (type: string): string => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(.+?)"`).exec(body)?.[1]
      const target = new RegExp(`Id="${id}"[^>]*Target="(.+?)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
        file('_rels/document.xml.rels'),
      )
      return file(target?.[1] ?? target?.[2] ?? '')
    }
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      expect(footer(type)).toContain(`<w:jc w:val="${side}"/>`)
      expect(footer(type)).toMatch(/— <.*PAGE.* —</s)
      expect(footer(type)).toContain('w:eastAsia="宋体"')
    }
  })

  it('keeps the signature together with the text before it', () => {
    const [beforeDate = ''] = body.split('2026年11月23日</w:t>')
    const paragraphs = beforeDate.split('<w:p>').slice(-5)
    expect(paragraphs.slice(0, 4).every(paragraph => paragraph.includes('<w:keepNext/>'))).toBe(true)
  })
})

describe('a long title', () => {
  it('fits one line as long as it can', () => {
    expect(titleLines('关于巡察整改情况的通报')).toEqual(['关于巡察整改情况的通报'])
  })

  it('begins its second line with 关于', () => {
    expect(titleLines('东湖县档案馆党支部关于巡察整改工作情况的通报')).toEqual([
      '东湖县档案馆党支部',
      '关于巡察整改工作情况的通报',
    ])
  })

  it('parts no word and is no hourglass', () => {
    const title =
      '中共东湖县机关事务和公共资源管理服务中心总支部委员会关于落实县委第二巡察组反馈意见整改情况的通报'
    const lines = titleLines(title)
    const [first = 0, middle = 0, last = 0] = lines.map(line => line.length)
    expect(lines.join('')).toBe(title)
    expect(lines).toHaveLength(3)
    expect(middle).toBeGreaterThanOrEqual(Math.min(first, last))
    expect(lines.every(line => line.length <= 20)).toBe(true)
  })

  it('is cut evenly when it has no words', () => {
    expect(titleLines('A'.repeat(50)).map(line => line.length)).toEqual([17, 17, 16])
  })
})
