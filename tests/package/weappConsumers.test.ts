import { join } from 'node:path'
import { consumersFor } from '../../scripts/consumers.mjs'
import { createWecomStub, type WecomStub } from '../weapp/createWecomStub.ts'
import { createWeappHost, type WeappHost } from '../weapp/host/createWeappHost.ts'
import { loadDist, type WeappDist } from '../weapp/host/loadDist.ts'

// `npm run test:package` installs the tarball in the app and builds its variants before it comes here.
const kitsOf = ({ name, type }: { readonly name: string; readonly type: string }) =>
  type !== 'h5' && !/-(bare|button|readme)$/.test(name)
const names = consumersFor(process.env.CONSUMERS)
  .filter(kitsOf)
  .map(({ name, type }) => `${name}-${type}`)

it('has every app that it runs', () => {
  for (const name of names) expect(Object.keys(distOf(name).files)).toContain('app.json')
})

const ROWS = '.wqs-row, .wqs-row--on'

describe.each(names)('the app of %s, on a host that lacks all that a mini-program lacks', (name) => {
  let wecom: WecomStub
  let host: WeappHost

  async function open(launchUrl: string): Promise<void> {
    wecom = createWecomStub()
    const dist = loadDist(join(__dirname, `../consumer/dist/${name}`))
    host = await createWeappHost({ dist, launchUrl, wx: wecom.wx })
  }

  afterEach(() => host.dispose())

  it('hands the message of its first page to WeCom by one tap, and hears how it ended', async () => {
    await open('/pages/index/index')
    expect(host.text('title-bytes')).toBe('12 bytes')
    await host.tap('share')
    expect(wecom.payloads.map((payload) => JSON.parse(payload) as unknown)).toEqual([
      {
        text: { content: '新品到店' },
        attachments: [{ msgtype: 'link', link: { title: '春季新品', url: 'https://example.com/spring' } }],
      },
    ])
    expect(host.text('outcome')).toBe('not yet')
    wecom.answer('qy__shareToExternalContact:ok')
    await host.settle()
    expect(host.text('outcome')).toBe('handed over')
  })

  it('draws every part in a subpackage, and shares what a member composed there', async () => {
    await open('/compose/pages/compose/index')
    expect(host.findAll(ROWS)).toHaveLength(2)
    expect(host.findAll('.wqs-attach__tile').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('文件'),
      '＋',
    ])
    expect(host.find('.wqs-preview')?.textContent).toContain('春茶到店。')
    const [row] = host.findAll(ROWS)
    await host.tap(row ?? 'no row')
    await host.input(host.find('.wqs-editor wx-textarea') ?? 'no field', '秋茶到店。')
    await host.tap('share')
    wecom.answer('shareToExternalContact:ok')
    await host.settle()
    expect(host.text('outcome')).toBe('handed over')
    expect(wecom.payloads.map((payload) => JSON.parse(payload) as unknown)).toEqual([
      {
        text: { content: '秋茶到店。' },
        attachments: [{ msgtype: 'file', file: { mediaid: '2fB7cX4gH9jL1pS6uV8y' } }],
        externalUserIds: ['wm-2'],
      },
    ])
  })
})

function distOf(name: string): WeappDist {
  return loadDist(join(__dirname, `../consumer/dist/${name}`))
}
