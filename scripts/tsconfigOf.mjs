// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import rooms from '../rooms.cjs'
import { main } from './main.mjs'
import { at } from './root.mjs'

/** The sources of each configuration. They come from the list of rooms, which a tsconfig.json cannot read. */
const sources = {
  build: {
    include: [...Object.values(rooms.entries).map((module) => `${module}.ts`), 'types/*.d.ts'],
    exclude: [],
  },
  arrays: {
    include: Object.values(rooms.entries)
      .filter((module) => !module.startsWith('search/'))
      .map((module) => `${module}.ts`)
      .concat('types/*.d.ts'),
    exclude: [],
  },
  pure: {
    include: [...rooms.pureRooms.map((room) => `${room}/**/*.ts`), 'types/everyRuntime.d.ts'],
    exclude: ['**/*.test.ts', '**/testSupport.ts'],
  },
}

/** @typedef {keyof typeof sources} Tsconfig */

/** @param {Tsconfig} name @returns {string} where `tsconfigOf` writes it, for `tsc --project` */
export function placeOfTsconfig(name) {
  return at('node_modules', '.cache', 'taro-wecom-share', `tsconfig.${name}.json`)
}

/**
 * Writes the configuration `tsconfig.<name>.json` with the sources that it is for.
 * @param {Tsconfig} name
 * @returns {string} its absolute path
 */
export function tsconfigOf(name) {
  const file = placeOfTsconfig(name)
  const { include, exclude } = sources[name]
  mkdirSync(path.dirname(file), { recursive: true })
  const config = {
    extends: at(`tsconfig.${name}.json`),
    include: include.map((source) => at(source)),
    exclude: exclude.map((source) => at(source)),
  }
  writeFileSync(file, JSON.stringify(config, null, 2))
  return file
}

void main(import.meta.url, () => {
  tsconfigOf('arrays')
  tsconfigOf('build')
  tsconfigOf('pure')
})
