const shared = require('./jest.config.cjs')

/**
 * Documents as a reader sees them, by LibreOffice and poppler: apart from the other tests, because not every machine
 * has them (Debian: libreoffice-writer, fonts-noto-cjk, poppler-utils).
 * @type {import('jest').Config}
 */
module.exports = {
  testEnvironment: shared.testEnvironment,
  transform: shared.transform,
  setupFiles: shared.setupFiles,
  testMatch: ['<rootDir>/test/rendered/**/*.rendered.ts'],
  testTimeout: 180_000,
  maxWorkers: 1,
}
