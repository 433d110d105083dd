// @ts-check
import { bundle, goals } from '../../scripts/measureSize.mjs'
import { run } from '../../scripts/run.mjs'

export const title = 'What an app pays in its package'

/** What such a page would be made of. */
const NUTUI = ['Uploader', 'Checkbox', 'SearchBar', 'VirtualList', 'Button', 'Toast']
const TAROIFY = ['uploader', 'checkbox', 'search', 'list', 'button', 'toast']

/** @type {readonly { name: string, code: string }[]} */
const PEERS = [
  { name: 'NutUI: Button', code: nutui(['Button']) },
  { name: `NutUI: ${NUTUI.join(', ')}`, code: nutui(NUTUI) },
  { name: 'taroify: button', code: taroify(['button']) },
  { name: `taroify: ${TAROIFY.join(', ')}`, code: taroify(TAROIFY) },
]

export async function measure() {
  await run(['npm', 'run', 'build'], { output: () => undefined })
  const rows = []
  for (const { name, code, without } of goals)
    rows.push(await row(`ours: ${name.trim()}`, bundle(code, without)))
  for (const { name, code } of PEERS) rows.push(await row(name, bundle(code, [], import.meta.dirname)))
  return [introduction, '| what is imported | JS KB | CSS KB |\n|---|---|---|\n' + rows.join('\n')].join(
    '\n\n',
  )
}

const introduction = `Minified by esbuild for ES2017, \`react\` and \`@tarojs/*\` not counted, since the app has them; 1 KB = 1024 bytes. Of the peers the modules of these components and the
styles that stand with them, which is less than their whole style sheet. The whole kit is in one language. NutUI 3.0, taroify 0.9; taroify has no virtual list.`

/** @param {string} name @param {ReturnType<typeof bundle>} bundled */
async function row(name, bundled) {
  const { jsKb, cssKb } = await bundled
  return `| ${name} | ${jsKb.toFixed(1)} | ${cssKb.toFixed(1)} |`
}

/** @param {string[]} names */
function nutui(names) {
  const from = (/** @type {string} */ name) =>
    `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`
  return names
    .map(
      (name) => `export { default as ${name} } from '${from(name)}'; import '${from(name)}/style/style.css'`,
    )
    .join('\n')
}

/** @param {string[]} names */
function taroify(names) {
  return names
    .map(
      (name) =>
        `export { default as ${name} } from '@taroify/core/${name}'; import '@taroify/core/${name}/index.css'`,
    )
    .join('\n')
}
