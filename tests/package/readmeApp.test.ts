import { join } from 'node:path'
import { consumersFor } from '../../scripts/consumers.mjs'
import { readReadme } from '../../scripts/readmeApp.mjs'
import { createWecomStub, type WecomStub } from '../weapp/createWecomStub.ts'
import { createWeappHost, type WeappHost } from '../weapp/host/createWeappHost.ts'
import { loadDist } from '../weapp/host/loadDist.ts'

// `CONSUMERS=readme npm run test:consumers` makes an app of README.md's own lines, with both bundlers, before it comes here.
const names = consumersFor(process.env.CONSUMERS)
  .filter(({ name, type }) => name.endsWith('-readme') && type === 'weapp')
  .map(({ name }) => name)

it('finds the lines of README.md that a newcomer copies', () => {
  const { install, files } = readReadme()
  expect(install).toEqual(['npm install taro-wecom-share'])
  expect(Object.keys(files)).toEqual([
    'src/pages/try/index.tsx',
    'src/pages/product/index.tsx',
    'src/app.tsx',
    'src/share/backend.ts',
    'src/compose/Composer.tsx',
  ])
})

for (const name of names)
  describe(`the mini-program of ${name}, made of README.md alone`, () => {
    let wecom: WecomStub
    let host: WeappHost

    async function open(launchUrl: string): Promise<void> {
      wecom = createWecomStub()
      const dist = loadDist(join(__dirname, `../consumer/dist/${name}-weapp`))
      host = await createWeappHost({ dist, launchUrl, wx: wecom.wx })
    }

    const handedOver = (): unknown[] => wecom.payloads.map((payload) => JSON.parse(payload) as unknown)

    afterEach(() => host.dispose())

    it('hands over the card of its first page by one tap', async () => {
      await open('/pages/product/index?id=7')
      await host.tap(host.find('.wqs-button') ?? 'no button')
      await host.settle()
      expect(handedOver()).toMatchObject([
        { text: { content: '新品到店，点开就能看。' }, attachments: [{ msgtype: 'miniprogram' }] },
      ])
    })

    it('draws every part of its composer, and hands over what a member wrote there', async () => {
      await open('/pages/compose/index')
      for (const part of ['.wqs-editor', '.wqs-attach', '.wqs-recipients', '.wqs-preview'])
        expect(host.findAll(part)).not.toEqual([])
      await host.input(host.find('.wqs-editor wx-textarea') ?? 'no field', '秋茶到店。')
      await host.tap(host.find('.wqs-share .wqs-button') ?? 'no button')
      await host.settle()
      expect(handedOver()).toMatchObject([{ text: { content: '秋茶到店。' } }])
    })
  })
