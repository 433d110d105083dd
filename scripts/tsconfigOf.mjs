// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import rooms from '../rooms.cjs'
import { at } from './root.mjs'

/** The sources of each configuration. They come from the list of rooms, which a tsconfig.json cannot read. */
const sources = {
  build: {
    include: [...Object.values(rooms.entries).map((module) => `${module}.ts`), 'types/*.d.ts'],
    exclude: [],
  },
  pure: {
    include: [...rooms.pureRooms.map((room) => `${room}/**/*.ts`), 'types/everyRuntime.d.ts'],
    exclude: ['**/*.test.ts', '**/testSupport.ts'],
  },
}

/**
 * Writes the configuration `tsconfig.<name>.json` with the sources that it is for.
 * @param {keyof typeof sources} name
 * @returns {string} its absolute path, for `tsc --project`
 */
export function tsconfigOf(name) {
  const folder = at('node_modules', '.cache', 'taro-wecom-share')
  const file = `${folder}/tsconfig.${name}.json`
  const { include, exclude } = sources[name]
  mkdirSync(folder, { recursive: true })
  const config = {
    extends: at(`tsconfig.${name}.json`),
    include: include.map((source) => at(source)),
    exclude: exclude.map((source) => at(source)),
  }
  writeFileSync(file, JSON.stringify(config, null, 2))
  return file
}
