// @ts-check
import { bundle, goals } from '../../scripts/measureSize.mjs'
import { runOrThrow } from '../../scripts/run.mjs'

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

/** What the design asks of ShareButton alone; the gate on size holds what is reached today. */
const SHARE_BUTTON_MAX_KB = 16

const OURS = [
  ...goals.map((goal) => (goal.name === 'ShareButton' ? { ...goal, jsMaxKb: SHARE_BUTTON_MAX_KB } : goal)),
  {
    name: 'RecipientSelector',
    code: "export { RecipientSelector } from './lib/components/RecipientSelector/RecipientSelector.js'",
  },
]

export async function measure() {
  await runOrThrow(['npm', 'run', 'build'])
  const rows = []
  for (const ours of OURS)
    rows.push(row(`ours: ${ours.name.trim()}`, await bundle(ours.code, ours.without), ours))
  for (const { name, code } of PEERS) rows.push(row(name, await bundle(code, [], import.meta.dirname)))
  return [introduction, ['| what is imported | JS KB | CSS KB |', '|---|---|---|', ...rows].join('\n')].join(
    '\n\n',
  )
}

const introduction = `Minified by esbuild for ES2017, \`react\` and \`@tarojs/*\` not counted, since the app has them; 1 KB = 1024 bytes. Of the peers the modules of these components and the
styles that stand with them, which is less than their whole style sheet. The limits are those that the gate on size
holds; for ShareButton the aim, which is lower. The whole kit is in one language, RecipientSelector without a customer index. NutUI 3.0, taroify 0.9; taroify has no virtual list.`

/** @param {string} name @param {{ jsKb: number, cssKb: number }} bytes @param {{ jsMaxKb?: number, cssMaxKb?: number }} [limits] */
function row(name, { jsKb, cssKb }, { jsMaxKb = Infinity, cssMaxKb = Infinity } = {}) {
  return `| ${name} | ${kilobytes(jsKb, jsMaxKb)} | ${kilobytes(cssKb, cssMaxKb)} |`
}

/** @param {number} reached @param {number} limit */
function kilobytes(reached, limit) {
  const goal = limit === Infinity ? '' : ` of ${limit}, ${reached <= limit ? 'met' : '**missed**'}`
  return `${reached.toFixed(1)}${goal}`
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
