// @ts-check
// Writes unihan.json, by hand: `node search/dictionary/writeUnihan.mjs Unihan_Readings.txt`, with that file of the Unicode Character
// Database, which Debian's package unicode-data has. No package of npm keeps it up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const text = readFileSync(process.argv[2] ?? 'Unihan_Readings.txt', 'utf8')
const [, version = ''] = /^# Unicode version: (.*)$/m.exec(text) ?? []

/** @type {Record<string, string>} */
const bySyllable = {}
for (const [, code = '', readings = ''] of text.matchAll(/^U\+([0-9A-F]{4})\tkMandarin\t(.*)$/gm)) {
  const character = String.fromCharCode(parseInt(code, 16))
  if (!/[\u3400-\u9fff]/.test(character)) continue
  for (const reading of readings.split(' ')) {
    const syllable = plain(reading)
    bySyllable[syllable] = (bySyllable[syllable] ?? '') + character
  }
}
writeFileSync(
  path.resolve(fileURLToPath(import.meta.url), '../unihan.json'),
  `${JSON.stringify({ version, bySyllable: Object.fromEntries(Object.entries(bySyllable).sort()) }, null, 2)}\n`,
)

/** Without its tone, ü as v. @param {string} reading */
function plain(reading) {
  return reading
    .normalize('NFD')
    .replace('u\u0308', 'v')
    .replace(/[\u0300-\u036f]/g, '')
}
