// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { marked } from 'marked'
import { highlight } from 'sugar-high'
import { at } from './root.mjs'

const docs = at('docs')

/** The ending of a document's name, by its language. */
const endings = { 'zh-CN': '.zh-CN.md', 'en-US': '.md' }

/** The guides of docs/, each with its title in both languages. */
export function guidesOf() {
  const names = readdirSync(docs)
    .filter((name) => name.endsWith(endings['zh-CN']))
    .map((name) => name.slice(0, -endings['zh-CN'].length))
  return names.map((name) => ({
    name,
    titles: { 'zh-CN': titleOf(name, 'zh-CN'), 'en-US': titleOf(name, 'en-US') },
  }))
}

/** Writes each guide as `<name>.<language>.html`, whose links lead to other guides of the catalogue. */
export function buildGuides(/** @type {string} */ folder) {
  mkdirSync(folder, { recursive: true })
  for (const { name } of guidesOf()) {
    for (const language of languages) {
      const html = marked.parse(withoutLanguages(read(name, language)), { async: false })
      writeFileSync(path.join(folder, `${name}.${language}.html`), forCatalogue(html))
    }
  }
}

const languages = /** @type {(keyof typeof endings)[]} */ (Object.keys(endings))

/** The page for members is in Chinese alone. */
function read(/** @type {string} */ name, /** @type {keyof typeof endings} */ language) {
  const file = path.join(docs, `${name}${endings[language]}`)
  return readFileSync(existsSync(file) ? file : path.join(docs, `${name}${endings['zh-CN']}`), 'utf8')
}

function titleOf(/** @type {string} */ name, /** @type {keyof typeof endings} */ language) {
  return /^# (.+)$/m.exec(read(name, language))?.[1]?.replaceAll('`', '') ?? name
}

/** Its first line is the way to the other language, for which the catalogue has a switch. */
function withoutLanguages(/** @type {string} */ text) {
  return text.replace(/^.*\[(?:English|简体中文)\]\([^)]*\).*\n/, '')
}

function forCatalogue(/** @type {string} */ html) {
  return (
    html
      .replaceAll(/href="(?:\.\/)?([\w-]+?)(?:\.zh-CN)?\.md(?:#[^"]*)?"/g, 'href="#/guides/$1"')
      // What is not in the catalogue, and sections, whose headings have no address here.
      .replaceAll(/<a href="(?:\.\.\/|#)(?!\/)[^"]*">([^]*?)<\/a>/g, '$1')
      .replaceAll(/(<table>[^]*?<\/table>)/g, '<div class="guide__table" tabindex="0">$1</div>')
      .replaceAll('<pre>', '<pre tabindex="0">')
      .replaceAll(
        /<code class="language-(?:tsx?|jsx?)">([^]*?)<\/code>/g,
        (_all, code) => `<code>${highlight(unescaped(code))}</code>`,
      )
  )
}

function unescaped(/** @type {string} */ code) {
  return code
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
