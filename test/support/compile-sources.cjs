// A process of its own knows nothing of jest: this compiles for it what it loads from the sources.
const { readFileSync } = require('node:fs')
const { transformSync } = require('@swc/core')
const { transform } = require('../../jest.config.cjs')

const [[, options]] = Object.values(transform)

require.extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename)
}
