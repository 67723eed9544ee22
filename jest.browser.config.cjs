const shared = require('./jest.config.cjs')

/**
 * The chat page in a real Chromium: apart from the other tests, because not every machine has one.
 * @type {import('jest').Config}
 */
module.exports = {
  testEnvironment: shared.testEnvironment,
  transform: shared.transform,
  setupFiles: shared.setupFiles,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
}
