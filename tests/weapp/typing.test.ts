import { holdCosts } from '../golden/holdCosts.ts'
import type { SetDataCost } from './host/createSetDataMeter.ts'
import type { Demo } from './launchDemo.ts'

const launchDemo = holdCosts('bytes/typing')

const ANSWER_MS = 500
const LONG = '好茶慢慢喝不急。\n'.repeat(444)

let demo: Demo

afterEach(() => {
  demo.close()
})

describe('a key over the bridge', () => {
  it.each([
    ['at the end', (text: string) => `${text}好`],
    ['in the middle', (text: string) => `${text.slice(0, 2000)}好${text.slice(2000)}`],
  ])('in the editor with 4000 characters, %s: one call of at most 100 bytes', async (_where, press) => {
    const cost = await keyIn('message-editor', 'editor-write', press)
    expect(cost.calls).toBe(1)
    expect(cost.bytes).toBeLessThanOrEqual(100)
  })

  it.each([
    ['at the end', (text: string) => `${text}好`],
    ['in the middle', (text: string) => `${text.slice(0, 2000)}好${text.slice(2000)}`],
  ])('with the preview beside the editor, %s: at most 250 bytes', async (_where, press) => {
    const cost = await keyIn('attachment-picker', 'compose-text', press)
    expect(cost.bytes).toBeLessThanOrEqual(250)
    expect(demo.host.text('compose-preview')).toBe(press(LONG))
  })

  it('with the preview beside the editor, sixty in a row: each of their calls at most 210 bytes', async () => {
    await open('attachment-picker')
    const text = LONG.slice(0, 3900)
    await demo.host.input('compose-text', text)
    const { log } = await demo.host.measure(async () => {
      for (let keys = 1; keys <= 60; keys++)
        await demo.host.input('compose-text', `${text}${'好'.repeat(keys)}`)
    })
    expect(log).toHaveLength(120)
    expect(Math.max(...log.map(({ bytes }) => bytes))).toBeLessThanOrEqual(210)
  })

  it('in the search: what was typed is not sent', async () => {
    await open('recipients', '?customers=300')
    const search = demo.host.find('wx-input') ?? ''
    await demo.host.input(search, 'wan')
    const { log } = await demo.host.measure(() => demo.host.input(search, 'wang'))
    expect(log.length).toBeGreaterThan(0)
    expect(JSON.stringify(log)).not.toContain('"wang"')
    expect(demo.host.value(search)).toBe('wang')
  })

  it('in the form of a card: one call of at most 100 bytes', async () => {
    await open('attachment-picker')
    const { host } = demo
    await host.tap(host.find('#picker-cards .wqs-attach__add') ?? '')
    await host.tap(host.byText('链接', 'picker-cards'))
    await host.input('wqs-card-title', '春茶')
    const { calls, bytes } = await host.measure(() => host.input('wqs-card-title', '春茶上'))
    expect(calls).toBe(1)
    expect(bytes).toBeLessThanOrEqual(100)
  })
})

describe('a text that the host gives', () => {
  it('is one call, stands in the field, and typing goes on from there', async () => {
    await open('message-editor')
    const { host } = demo
    for (const typed of ['您', '您好']) {
      await host.input('editor-templates', typed)
      const { calls } = await host.measure(() => host.tap(host.byText('到货')))
      expect(calls).toBe(1)
      expect(host.value('editor-templates')).toBe('您好，您预订的春茶到了。')
      await host.input('editor-templates', '您好，您预订的春茶到了！')
      expect(host.value('editor-templates')).toBe('您好，您预订的春茶到了！')
    }
  })

  it('is in the field at once where it is shorter than what was pasted', async () => {
    await open('message-editor')
    const { host } = demo
    const { calls } = await host.measure(() => host.input('editor-short', '一二三四五六七八九十多余'))
    expect(calls).toBe(1)
    expect(host.value('editor-short')).toBe('一二三四五六七八九十')
  })

  it('is in the field 500 ms after the last key where it is still the same: that key was refused', async () => {
    await open('message-editor')
    const { host } = demo
    await host.input('editor-short', '一二三四五六七八九十')
    await host.input('editor-short', '一二三四五六七八九十a')
    await host.advance(ANSWER_MS - 1)
    await host.input('editor-short', '一二三四五六七八九十ab')
    await host.advance(ANSWER_MS - 1)
    expect(host.value('editor-short')).toBe('一二三四五六七八九十ab')
    const { calls } = await host.measure(() => host.advance(1))
    expect(calls).toBe(1)
    expect(host.value('editor-short')).toBe('一二三四五六七八九十')
  })

  it('is in the field when the member leaves it, if that key was refused', async () => {
    await open('message-editor')
    const { host } = demo
    await host.input('editor-short', '一二三四五六七八九十')
    await host.input('editor-short', '一二三四五六七八九十a')
    await host.fire('editor-short', 'blur', { value: '一二三四五六七八九十a' })
    expect(host.value('editor-short')).toBe('一二三四五六七八九十')
  })

  it('takes no letter away where it comes 100 ms late', async () => {
    await open('message-editor')
    const { host } = demo
    for (const letter of '春茶到了快来') {
      await host.input('editor-saved', host.value('editor-saved') + letter)
      await host.advance(60)
    }
    expect(host.value('editor-saved')).toBe('春茶到了快来')
    await host.advance(ANSWER_MS)
    expect(host.value('editor-saved')).toBe('春茶到了快来')
  })

  it('is not written while the keyboard composes', async () => {
    await open('message-editor')
    const { host } = demo
    await host.fire('editor-short', 'keyboardcompositionstart')
    await host.input('editor-short', '一二三四五六七八九十 ni')
    await host.advance(ANSWER_MS)
    expect(host.value('editor-short')).toBe('一二三四五六七八九十 ni')
    await host.fire('editor-short', 'keyboardcompositionend')
    await host.advance(ANSWER_MS)
    expect(host.value('editor-short')).toBe('一二三四五六七八九十')
  })
})

it('is whole in the field when Taro sends the field again for another reason', async () => {
  await open('attachment-picker')
  const { host } = demo
  await host.tap(host.find('#picker-cards .wqs-attach__add') ?? '')
  await host.tap(host.byText('小程序', 'picker-cards'))
  await host.input('wqs-card-title', '春茶')
  await host.input('wqs-card-page', 'pages/tea')
  expect(host.value('wqs-card-title')).toBe('春茶')
  expect(host.value('wqs-card-page')).toBe('pages/tea')
})

async function open(page: string, query = ''): Promise<void> {
  demo = await launchDemo({ launchUrl: `/pages/${page}/index${query}` })
}

async function keyIn(page: string, id: string, press: (text: string) => string): Promise<SetDataCost> {
  await open(page)
  await demo.host.input(id, LONG)
  return demo.host.measure(() => demo.host.input(id, press(LONG)))
}
