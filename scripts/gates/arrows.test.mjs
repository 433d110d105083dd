// @ts-check
// Gives the gate a bad sample for each of its rules, because a rule that finds nothing looks like one that holds.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { cruise } from 'dependency-cruiser'
import arrows from '../../.dependency-cruiser.mjs'

describe('arrows', () => {
  /** @type {readonly (readonly [title: string, from: string, to: string, rule: string, statement?: string])[]} */
  const samples = [
    ['protocol importing a room', 'protocol/a.ts', 'store/b.ts', 'arrow-of-protocol'],
    ['search importing a room', 'search/a.ts', 'protocol/b.ts', 'arrow-of-search'],
    ['store importing hooks', 'store/a.ts', 'hooks/b.ts', 'arrow-of-store'],
    ['store importing platform', 'store/a.ts', 'platform/wecom/b.ts', 'arrow-of-store'],
    ['hooks importing components', 'hooks/a.ts', 'components/b.ts', 'arrow-of-hooks'],
    ['components importing platform/wecom', 'components/a.ts', 'platform/wecom/b.ts', 'arrow-of-components'],
    ['hooks importing a runtime past the choice', 'hooks/a.ts', 'platform/h5/b.ts', 'arrow-of-hooks'],
    ['platform importing store', 'platform/a.ts', 'store/b.ts', 'arrow-of-platform'],
    [
      'the simulator importing the validator',
      'simulator/a.ts',
      'protocol/message/validateShareMessage.ts',
      'arrow-of-simulator',
    ],
    [
      'the simulator importing more than types',
      'simulator/a.ts',
      'protocol/message/ShareMessage.ts',
      'simulator-knows-types-only',
    ],
    ['the devtools importing hooks', 'devtools/a.ts', 'hooks/b.ts', 'arrow-of-devtools'],
    ['the simulator importing its devtools', 'simulator/a.ts', 'devtools/b.ts', 'arrow-of-simulator'],
    ['the server importing store', 'server/a.ts', 'store/b.ts', 'arrow-of-server'],
    [
      'a message importing failures',
      'protocol/message/a.ts',
      'protocol/failures/b.ts',
      'arrow-of-protocol-message',
    ],
    [
      'failures importing media',
      'protocol/failures/a.ts',
      'protocol/media/b.ts',
      'arrow-of-protocol-failures',
    ],
    ['media importing targets', 'protocol/media/a.ts', 'protocol/targets/b.ts', 'arrow-of-protocol-media'],
    ['targets importing media', 'protocol/targets/a.ts', 'protocol/media/b.ts', 'arrow-of-protocol-targets'],
    ['a run importing the draft', 'store/share/a.ts', 'store/draft/b.ts', 'arrow-of-store-share'],
    ['a run importing recipients', 'store/share/a.ts', 'store/recipients/b.ts', 'arrow-of-store-share'],
    [
      'recipients importing the draft',
      'store/recipients/a.ts',
      'store/draft/b.ts',
      'arrow-of-store-recipients',
    ],
    [
      'what the store shares importing a run',
      'store/createId.ts',
      'store/share/b.ts',
      'arrow-of-store-createId-ts',
    ],
    [
      'hooks of a run importing those of the draft',
      'hooks/share/a.ts',
      'hooks/draft/b.ts',
      'arrow-of-hooks-share',
    ],
    ['one runtime importing the other', 'platform/h5/a.ts', 'platform/weapp/b.ts', 'arrow-of-platform-h5'],
    [
      'a runtime importing the choice',
      'platform/weapp/a.ts',
      'platform/runtime.ts',
      'arrow-of-platform-weapp',
    ],
    [
      'what is alike everywhere importing WeCom',
      'platform/everywhere/a.ts',
      'platform/wecom/b.ts',
      'arrow-of-platform-everywhere',
    ],
    [
      'the backend importing a runtime past the choice',
      'platform/backend/a.ts',
      'platform/h5/b.ts',
      'arrow-of-platform-backend',
    ],
    [
      'a primitive importing a component',
      'components/primitives/a.ts',
      'components/ShareButton/b.ts',
      'arrow-of-components-primitives',
    ],
    [
      'the virtual list importing what attachments share',
      'components/VirtualList/a.ts',
      'components/attachment/b.ts',
      'arrow-of-components-VirtualList',
    ],
    [
      'a component importing another',
      'components/ShareButton/a.ts',
      'components/MessageEditor/b.ts',
      'arrow-of-components-others',
    ],
    [
      'the rules of the simulator importing its screens',
      'simulator/rules/a.ts',
      'simulator/screens/b.ts',
      'arrow-of-simulator-rules',
    ],
    [
      'an inner room importing the index of the room',
      'store/share/a.ts',
      'store/c.ts',
      'arrow-of-store-share',
    ],
    ['the kit importing its public index', 'hooks/a.ts', 'index.ts', 'arrow-of-hooks'],
    ['the kit importing the demo', 'components/a.ts', 'src/b.ts', 'nothing-imports-the-demo'],
    ['the demo reaching into the kit', 'src/a.ts', 'protocol/b.ts', 'demo-uses-public-names'],
    ['a room importing its own barrel', 'protocol/a.ts', 'protocol/index.ts', 'no-own-barrel'],
    [
      "the server's routes importing WeCom",
      'server/routes/a.ts',
      'server/wecom/b.ts',
      'arrow-of-server-routes',
    ],
    [
      "the server's WeCom importing problems",
      'server/wecom/a.ts',
      'server/errors/b.ts',
      'arrow-of-server-wecom',
    ],
    [
      'the fake WeCom importing rules',
      'server/fake-wecom/a.ts',
      'server/media/b.ts',
      'arrow-of-server-fake-wecom',
    ],
  ]

  for (const [title, from, to, rule] of samples) {
    it(`finds ${title}`, async () => {
      const relative = path.posix.relative(path.posix.dirname(from), to)
      const specifier = relative.startsWith('.') ? relative : `./${relative}`
      const broken = await arrowsOf({
        [from]: `import { b } from '${specifier}'\nexport const a = b`,
        [to]: 'export const b = 1',
      })
      assert.ok(broken.includes(rule), `${rule} is not among: ${broken.join(', ')}`)
    })
  }

  it('finds a package in platform/wecom', async () => {
    const files = { 'platform/wecom/a.ts': "export { showToast } from '@tarojs/taro'" }
    assert.ok((await arrowsOf(files)).includes('wecom-needs-no-package'))
  })

  it('finds a circle', async () => {
    const files = { 'store/a.ts': "export * from './b.ts'", 'store/b.ts': "export * from './a.ts'" }
    assert.deepEqual([...new Set(await arrowsOf(files))], ['no-circular'])
  })

  it('finds a package that the room may not have', async () => {
    assert.ok(
      (await arrowsOf({ 'protocol/a.ts': "export { createStore } from 'zustand/vanilla'" })).includes(
        'packages-of-protocol',
      ),
    )
    assert.ok(
      (await arrowsOf({ 'store/a.ts': "export { useState } from 'react'" })).includes('packages-of-store'),
    )
  })

  it("finds Node's own modules", async () => {
    assert.ok(
      (await arrowsOf({ 'simulator/a.ts': "export { join } from 'node:path'" })).includes(
        'packages-of-simulator',
      ),
    )
  })

  it('finds an import that leads nowhere', async () => {
    assert.ok((await arrowsOf({ 'store/a.ts': "export * from './gone.ts'" })).includes('not-found'))
  })

  it('lets imports run downwards', async () => {
    const files = {
      'components/a.ts': "export * from '../hooks/b.ts'\nexport * from '../protocol/c.ts'",
      'hooks/b.ts': "export * from '../store/d.ts'",
      'store/d.ts': "export * from '../protocol/c.ts'",
      'protocol/c.ts': 'export const c = 1',
      'simulator/e.ts': "export type { M } from '../protocol/message/ShareMessage.ts'",
      'protocol/message/ShareMessage.ts': 'export type M = string',
      'components/ShareButton/f.ts': "export * from '../ShareKitProvider/g.ts'\nexport * from './h.ts'",
      'components/ShareButton/h.ts': 'export const h = 1',
      'components/ShareKitProvider/g.ts': "export * from '../locales/i.ts'",
      'components/locales/i.ts': 'export const i = 1',
      'server/node/j.ts': "export * from '../wecom/tokens/k.ts'",
      'server/wecom/tokens/k.ts': 'export const k = 1',
    }
    assert.deepEqual(await arrowsOf(files), [])
  })
})

/** @returns {Promise<string[]>} the rules that a house of these files breaks */
async function arrowsOf(/** @type {Record<string, string>} */ files) {
  const house = mkdtempSync(path.join(tmpdir(), 'house-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(house, name)), { recursive: true })
      writeFileSync(path.join(house, name), `${content}\n`)
    }
    const { forbidden = [], options } = arrows
    const { output } = await cruise(['.'], {
      ...options,
      baseDir: house,
      validate: true,
      ruleSet: { forbidden },
    })
    assert.ok(typeof output === 'object')
    return output.summary.violations.map(({ rule }) => rule.name)
  } finally {
    rmSync(house, { recursive: true })
  }
}
