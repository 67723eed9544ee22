import { packages } from '../package-lock.json'

type LockedPackage = { optionalDependencies?: Record<string, string> }

/** `npm ci` refuses a lock file that lacks native parts for other platforms; see scripts/complete-lock.cjs. */
it('has an entry for every optional part of a locked package', () => {
  const locked = packages as Record<string, LockedPackage>
  const wanted = Object.values(locked).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  )
  const paths = Object.keys(locked)
  expect(wanted.filter(name => !paths.some(path => path.endsWith(`node_modules/${name}`)))).toEqual([])
})
