// @ts-check
// Feeds the checks of a release one bad sample each, so that none can rot unseen.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { versionProblems } from '../releaseDry.mjs'

const changelog = '# Changelog\n\n## 0.2.0 (2026-11-25)\n'
const last = { version: '0.1.0', tarballBytes: 1 }

describe('a release', () => {
  it('has nothing against a version above the last, with its section', () => {
    assert.deepEqual(versionProblems('0.2.0', [last], changelog), [])
    assert.deepEqual(versionProblems('0.2.0', [], changelog), [])
  })

  it('finds what is no version', () => {
    assert.match(versionProblems('0.2', [], '\n## 0.2\n').join(), /no semantic version/)
  })

  it('finds a version that was released', () => {
    assert.match(versionProblems('0.1.0', [last], '\n## 0.1.0\n').join(), /not above 0.1.0/)
  })

  it('finds a version of which the change log says nothing', () => {
    assert.match(versionProblems('0.2.1', [last], changelog).join(), /no section 0.2.1/)
  })
})
