/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import rooms from '../../rooms.cjs'

// `npm run test:package` installs the tarball in this app, beside several versions of TypeScript.
const app = join(__dirname, '../consumer')

/** Each wrong use must be told; a declaration that has become \any would let it pass. */
const uses = `
import { RecipientSelector, ShareButton, type ShareButtonProps, type ShareMessage, useShareDraft } from 'taro-wecom-share'
import { createSelection } from 'taro-wecom-share/advanced'
import { validateShareMessage } from 'taro-wecom-share/protocol'
import { createSimulator } from 'taro-wecom-share/simulator'
import { createCustomerIndex } from 'taro-wecom-share/customer-search'

export const message: ShareMessage = { text: { content: '你好' } }
export const paths: (readonly (string | number)[])[] = validateShareMessage(message).map((issue) => issue.path)
export const { assistant } = createSimulator({ version: '4.1.36' })
export const used = [RecipientSelector, useShareDraft, createSelection, createCustomerIndex]
export const button = <ShareButton message={message} onFailed={(failure) => failure.code.toUpperCase()} />
// @ts-expect-error there is no such kind
export const wrong: ShareMessage = { attachments: [{ msgtype: 'audio' }] }
// @ts-expect-error the version is a string
createSimulator({ version: 4 })
// @ts-expect-error there is no such prop
export const misspelt = <ShareButton mesage={message} />
// @ts-expect-error there is no such feedback
export const feedback: ShareButtonProps['feedback'] = 'loud'
`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(app), 'node_modules/.types-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'uses.tsx'), uses)
})

afterAll(() => rmSync(folder, { recursive: true }))

/** One way of resolving for each version, and the others on demand, because each takes as long as a build. */
const compilers = [
  ['4.9', 'node', 'esnext'],
  ['5.4', 'node16', 'node16'],
  ['6.0', 'bundler', 'esnext'],
]
const moreCompilers = [
  ['5.4', 'node', 'esnext'],
  ['5.4', 'bundler', 'esnext'],
  ['6.0', 'node16', 'node16'],
]

describe.each(process.env.CONSUMERS === 'all' ? [...compilers, ...moreCompilers] : compilers)(
  'TypeScript %s with moduleResolution %s, strict and without skipLibCheck',
  (version, resolution, module) => {
    it('has every entry, and no error in a file of the package or in what uses it', () => {
      const entries = Object.keys(rooms.entries).map((entry) => `taro-wecom-share${entry.slice(1)}`)
      const lines = entries.map((entry, at) => `export * as entry${at} from '${entry}'`)
      writeFileSync(join(folder, 'entries.ts'), lines.join('\n'))
      const { stdout } = spawnSync(
        process.execPath,
        [
          join(app, `node_modules/typescript-${version}/bin/tsc`),
          ...['--noEmit', '--strict', '--jsx', 'react-jsx', '--types', 'react', '--lib', 'es2019,dom'],
          ...['--target', 'es2017', '--module', module, '--moduleResolution', resolution],
          ...(version === '6.0' ? ['--ignoreConfig'] : []),
          ...['uses.tsx', 'entries.ts'],
        ],
        { cwd: folder, encoding: 'utf8' },
      )
      const ours = stdout.split('\n').filter((line) => /^(error|uses|entries)|taro-wecom-share/.test(line))
      expect(ours).toEqual([])
    })
  },
)
