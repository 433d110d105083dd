// @ts-check
// Puts the documents beside the modules, so that what a reader of the README is pointed to is there.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { at } from './root.mjs'

const languages = ['README.md', 'README.zh-CN.md']

/** What ships, by its place in the project: files, and the folder of the documents with its pictures. */
export const documents = [...languages, 'CHANGELOG.md', 'LICENSE', 'THIRD_PARTY_NOTICES.md', 'docs']

export function shipDocuments(/** @type {string} */ folder) {
  const names = documents.flatMap((name) => (name === 'docs' ? filesOfDocs() : [name]))
  for (const name of names) {
    const target = path.join(folder, name)
    mkdirSync(path.dirname(target), { recursive: true })
    if (name.endsWith('.md')) writeFileSync(target, withoutDeadLinks(name, names))
    else cpSync(at(name), target)
  }
}

/** @returns {string[]} */
function filesOfDocs() {
  const names = readdirSync(at('docs'), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.(md|png)$/.test(name)).map((name) => path.posix.join('docs', name))
}

/** A link to what stays in the repository becomes its text, because the manifest names no repository to lead it to. */
function withoutDeadLinks(/** @type {string} */ name, /** @type {readonly string[]} */ shipped) {
  return readFileSync(at(name), 'utf8').replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (link, text, target) => {
    const [file = ''] = target.split('#')
    if (file === '' || /^https?:/.test(file)) return link
    return shipped.includes(path.posix.join(path.posix.dirname(name), file)) ? link : text
  })
}
