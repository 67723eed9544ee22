// The compiler copies only TypeScript; the chat page and the sample documents are read at run time.
const { chmodSync, cpSync, existsSync } = require('node:fs')

for (const folder of ['simulator/page', 'simulator/sample']) {
  if (existsSync(folder)) cpSync(folder, `dist/${folder}`, { recursive: true })
}
chmodSync('dist/src/cli.js', 0o755)
