// A registry mirror that lacks the native parts for other platforms makes npm write a lock file without them,
// and `npm ci` then refuses that lock file everywhere. This adds the missing entries: name, version, platform.
// Run it after `npm install` of anything with native parts; it changes nothing where nothing is missing.
const { readFileSync, writeFileSync } = require('node:fs')

const LOCK = 'package-lock.json'
const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

const lock = JSON.parse(readFileSync(LOCK, 'utf8'))
const missing = Object.values(lock.packages)
  .flatMap(({ optionalDependencies = {}, license, dev }) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ name, version, license, dev })),
  )
  .filter(({ name }) => !(`node_modules/${name}` in lock.packages) && platformOf(name) !== undefined)

for (const { name, version, license, dev } of missing)
  lock.packages[`node_modules/${name}`] = {
    version: version.replace(/^[^\d]*/, ''),
    ...platformOf(name),
    ...(dev ? { dev } : {}),
    ...(license ? { license } : {}),
    optional: true,
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
if (missing.length > 0) writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${missing.length} entries added`)

/** Names end like `-linux-x64-musl` or `-win32-arm64-msvc`. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-')
  const os = words.find(word => OS.includes(word))
  const cpu = words.find(word => CPU.includes(word))
  if (os === undefined || cpu === undefined) return undefined
  const libc = words.some(word => word.startsWith('musl')) ? 'musl' : 'glibc'
  return { os: [os], cpu: [cpu], ...(os === 'linux' && words.length > 3 ? { libc: [libc] } : {}) }
}
