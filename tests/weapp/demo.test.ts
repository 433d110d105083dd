import { join } from 'node:path'
import { createWeappHost } from './host/createWeappHost.ts'
import { loadDist } from './host/loadDist.ts'

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

const dist = loadDist(join(__dirname, '../../dist/weapp'))
const { pages, subPackages = [] } = JSON.parse(dist.files['app.json'] ?? '') as AppConfig
const routes = [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]

it.each(routes)('the built demo opens %s without an error, and shows something', async (route) => {
  const host = await createWeappHost({ dist, launchUrl: `/${route}` })
  expect(host.text()).not.toBe('')
  expect(host.consoleLines.filter(({ level }) => level === 'error')).toEqual([])
  host.dispose()
})
