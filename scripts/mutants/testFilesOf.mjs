// @ts-check
import { readdirSync } from 'node:fs'

/** Tests of other folders. @type {Readonly<Record<string, readonly string[]>>} */
const ELSEWHERE = {
  'protocol/targets': [
    'platform/wecom/createWecomClient',
    'platform/wecom/targets',
    'tests/flow/session',
    'tests/flow/targets.agreement',
  ],
  'protocol/message': ['tests/flow/agreement'],
  'store/share': ['tests/flow/session', 'tests/models/shareRun.model'],
  'store/draft': ['tests/models/upload.model'],
  'store/recipients': ['tests/models/selection.model'],
  'store/persistence': ['tests/models/storedDraft.model'],
}

/**
 * The tests that must notice a mutant of this subfolder. Those of ten megabytes a case are for `npm test` alone.
 *
 * @param {string} subfolder
 */
export function testFilesOf(subfolder) {
  const own = readdirSync(subfolder).filter((name) => name.endsWith('.test.ts') && !name.includes('.huge.'))
  const others = ELSEWHERE[subfolder] ?? []
  return [...own.map((name) => `${subfolder}/${name}`), ...others.map((name) => `${name}.test.ts`)]
}
