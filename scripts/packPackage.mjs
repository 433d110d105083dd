// @ts-check
// Writes taro-wecom-share-<version>.tgz into the root, as `npm publish` would send it.
import { readFileSync } from 'node:fs'
import { buildPackage } from './buildPackage.mjs'
import { main } from './main.mjs'
import { at, root } from './root.mjs'
import { runOrThrow } from './run.mjs'

/** @returns {Promise<string>} the tarball's path */
export async function packPackage() {
  await buildPackage()
  await runOrThrow(['npm', 'pack', at('lib'), '--pack-destination', root])
  const { name, version } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  return at(`${name}-${version}.tgz`)
}

void main(import.meta.url, async () => console.log(await packPackage()))
