import { glyphsOf } from '../../../src/documents/write/chart/glyphs'
import { outlined } from '../../../src/documents/write/chart/outlines'
import { progressSvg } from '../../../src/documents/write/chart/svg'
import { anInput, issuesIn } from './a-ledger'

describe('the signs of the font', () => {
  it('are as wide as the font says: Chinese ones are square', async () => {
    const glyphs = await glyphsOf(['整', '，', '1', ' '], 400)
    expect([...glyphs].map(([sign, { advance }]) => [sign, advance])).toEqual([
      ['整', 1000],
      ['，', 1000],
      ['1', 555],
      [' ', 224],
    ])
    expect(glyphs.get(' ')?.path).toBe('')
    expect(glyphs.get('1')?.path).toMatch(/^M 88 0 /)
  })

  it('differ between plain and bold', async () => {
    const [plain, bold] = [await glyphsOf(['整'], 400), await glyphsOf(['整'], 700)]
    expect(plain.get('整')?.path).not.toBe(bold.get('整')?.path)
  })

  it('include those of rare names', async () => {
    const glyphs = await glyphsOf(['喆', '堃', '㛃', '龘'], 400)
    const paths = [...glyphs.values()].map(({ path }) => path)
    expect(new Set(paths).size).toBe(4)
  })
})

describe('a text as outlines', () => {
  it('leaves no text that would need a font', async () => {
    const svg = await outlined(progressSvg(anInput({ issues: issuesIn('open', 2) })))
    expect(svg).not.toContain('<text')
    expect(svg).toContain(`id="g400-${'截'.codePointAt(0)}"`)
  })

  it('stands where the text stood, from its start, middle or end', async () => {
    const at = (anchor: string) =>
      `<text text-anchor="${anchor}" style="font-size:100px;" transform="translate(500 40)" fill="#123456">整改</text>`
    const svg = await outlined(`<svg>${at('start')}${at('middle')}${at('end')}</svg>`)
    expect(Array.from(svg.matchAll(/transform="([^"]*)"/g), ([, transform]) => transform)).toEqual([
      'translate(500.00 78.00) scale(0.1)',
      'translate(400.00 78.00) scale(0.1)',
      'translate(300.00 78.00) scale(0.1)',
    ])
  })

  it('shows a square for a sign of another script', async () => {
    const svg = await outlined('<svg><text style="font-size:30px;">ش</text></svg>')
    expect(svg).toContain(`href="#g400-${'□'.codePointAt(0)}"`)
  })
})
