import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWeappHost, type WeappHost } from '../weapp/host/createWeappHost.ts'
import { loadDist } from '../weapp/host/loadDist.ts'

// `npm run test:package` installs the tarball in that app and builds it before it comes here.
const root = join(__dirname, '../..')
const app = join(root, 'tests/consumer/webpack5')

/** Of what every page loads; a subpackage has its own beside them. */
function readStyles(): string {
  const names = readdirSync(join(app, 'dist'), { recursive: true, encoding: 'utf8' })
  const styles = names.filter((name) => name.endsWith('.wxss') && !name.startsWith('recipients'))
  return styles.map((name) => readFileSync(join(app, 'dist', name), 'utf8')).join('\n')
}

describe('an app that installed the tarball, built by webpack5 for weapp', () => {
  const shareToExternalContact = jest.fn<undefined, [{ readonly success: (result: object) => void }]>()
  let host: WeappHost

  beforeEach(async () => {
    host = await createWeappHost({
      dist: loadDist(join(app, 'dist')),
      wx: { qy: { shareToExternalContact } },
    })
  })

  afterEach(() => host.dispose())

  it('hands its message to WeCom by one tap, and hears how it ended', async () => {
    await host.tap('share')
    expect(shareToExternalContact).toHaveBeenCalledTimes(1)
    const request = shareToExternalContact.mock.calls[0]?.[0]
    expect(JSON.parse(JSON.stringify(request))).toEqual({
      text: { content: '新品到店' },
      attachments: [{ msgtype: 'link', link: { title: '春季新品', url: 'https://example.com/spring' } }],
    })
    expect(host.text('outcome')).toBe('not yet')
    request?.success({ errMsg: 'qy__shareToExternalContact:ok' })
    await host.settle()
    expect(host.text('outcome')).toBe('handed over')
  })

  it('uses the protocol entry beside it', () => {
    expect(host.text('title-bytes')).toBe('12 bytes')
  })

  it('carries the styles of ShareButton and of no component that it does not use', () => {
    expect(readStyles()).toContain('.wqs-share')
    expect(readStyles()).not.toMatch(/\.wqs-(attach|field|editor|preview|recipients)/)
  })

  it("carries the kit's styles, at a size that its designWidth leaves alone", () => {
    const declared = readStyles()
      .match(/[^{};]*--wqs-[^{};]*|\.wqs-[^{}]*\{[^}]*\}/g)
      ?.join('\n')
    expect(declared).toMatch(/\dPX/)
    expect(declared).not.toMatch(/\drpx/)
  })
})

it('draws the list of customers in a subpackage, from modules that were packed', async () => {
  const host = await createWeappHost({
    dist: loadDist(join(app, 'dist')),
    launchUrl: '/recipients/pages/choose/index',
    wx: {},
  })
  const [first] = host.findAll('.wqs-row, .wqs-row--on')
  if (!first) throw new Error('The list is empty')
  expect(first.textContent).toContain('李四')
  await host.tap(first)
  expect(host.text('chosen')).toBe('wm-2')
  host.dispose()
})

it('has types for its components', () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  expect(spawnSync(process.execPath, [tsc, '--project', app], { encoding: 'utf8' }).stdout).toBe('')
})
