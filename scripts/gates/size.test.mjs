// @ts-check
// Feeds the gate one bad sample for each of its rules, so that none can rot unseen. `npm run test:size` builds lib/ before it comes here.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strangersIn } from '../measureSize.mjs'

const shareButton = "export { ShareButton } from './lib/components/ShareButton/ShareButton.js'"

describe('size', () => {
  it('finds no stranger beside ShareButton', async () => {
    assert.deepEqual(await strangersIn(shareButton), [])
  })

  /** @type {readonly (readonly [title: string, code: string, stranger: string])[]} */
  const samples = [
    ['a draft', "export { createShareDraft } from './lib/index.js'", 'lib/store/draft/createShareDraft.js'],
    [
      'words of another part',
      "export { recipientsZhCN } from './lib/components/locales/zh-CN.js'",
      '还没有客户',
    ],
    ['words of media', "export { mediaZhCN } from './lib/components/locales/zh-CN.js'", '请压缩后重新选择'],
    [
      'a second language',
      "export { shareEnUS } from './lib/components/locales/en-US.js'",
      'Open this page in',
    ],
  ]

  for (const [title, code, stranger] of samples) {
    it(`finds ${title}`, async () => {
      const strangers = await strangersIn(`${shareButton}; ${code}`)
      assert.ok(strangers.includes(stranger), `${stranger} is not among: ${strangers.join(', ')}`)
    })
  }
})
