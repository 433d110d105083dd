// @ts-check
// Makes the app that README.md tells a newcomer to make: its install line, with the tarball in place of the name, and its examples.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { at } from './root.mjs'
import { runOrThrow } from './run.mjs'

const consumer = at('tests', 'consumer')

/** What an app of Taro's has before the kit comes into it. */
const given = ['.npmrc', 'babel.config.js', 'config', 'index.html', 'project.config.json', 'src/index.html']

const config = `export default { pages: ['pages/product/index', 'pages/compose/index'] }\n`
const composePage = `import { Composer } from '../../compose/Composer'\n\nexport default function Compose() {\n  return <Composer />\n}\n`

/**
 * What of README.md a newcomer copies.
 * @returns {{ install: readonly string[], files: Readonly<Record<string, string>> }} commands, and sources by their place in the app
 */
export function readReadme(text = readFileSync(at('README.md'), 'utf8')) {
  const [, section = ''] = /^## Install\n([\s\S]*?)^## /m.exec(text) ?? []
  const [, commands = ''] = /^```bash\n([\s\S]*?)^```$/m.exec(section) ?? []
  const blocks = [...text.matchAll(/^```tsx?\n\/\/ (src\/\S+)\n([\s\S]*?)^```$/gm)]
  return {
    install: commands.trim().split('\n'),
    files: Object.fromEntries(blocks.map(([, place = '', source = '']) => [place, source])),
  }
}

/** @returns {Promise<string>} its folder, which was empty before */
export async function makeReadmeApp(/** @type {string} */ tarball) {
  const folder = path.join(tmpdir(), 'taro-wecom-share', 'readme')
  const { install, files } = readReadme()
  rmSync(folder, { recursive: true, force: true })
  for (const name of given) cpSync(path.join(consumer, name), path.join(folder, name), { recursive: true })
  const sources = { ...files, 'src/app.config.ts': config, 'src/pages/compose/index.tsx': composePage }
  for (const [place, source] of Object.entries(sources)) {
    mkdirSync(path.dirname(path.join(folder, place)), { recursive: true })
    writeFileSync(path.join(folder, place), source)
  }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest(), null, 2))
  const options = {
    cwd: folder,
    env: { npm_config_prefer_offline: 'true', npm_config_package_lock: 'false' },
  }
  await runOrThrow(['npm', 'install'], options)
  for (const command of install)
    await runOrThrow(command.replace('taro-wecom-share', tarball).split(' '), options)
  return folder
}

/** Without what judges the package, which is the tests' own. */
function manifest() {
  const { devDependencies, ...rest } = JSON.parse(readFileSync(path.join(consumer, 'package.json'), 'utf8'))
  const own = Object.entries(devDependencies).filter(
    ([name]) => !/^typescript-|publint|arethe|parser/.test(name),
  )
  return { ...rest, devDependencies: Object.fromEntries(own) }
}
