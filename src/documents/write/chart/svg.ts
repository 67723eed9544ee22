import type { ProgressInput } from './figures'
import { WIDTH } from './layout'
import { drawingOf } from './option'

/** The progress picture as SVG; its texts are still texts. */
export function progressSvg(input: ProgressInput): string {
  const { option, height } = drawingOf(input)
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  try {
    chart.setOption(option)
    return chart.renderToSVGString()
  } finally {
    // A chart that is not disposed keeps a timer, and the process would not end.
    chart.dispose()
  }
}

/** Loaded with the first picture: it takes a third of a second that the start of the server should not wait for. */
function echarts(): typeof import('echarts') {
  return require('echarts')
}
