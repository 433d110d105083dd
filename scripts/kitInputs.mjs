// @ts-check
import rooms from '../rooms.cjs'
import { at } from './root.mjs'

/** What every build of the kit is made from. */
export const kitInputs = [
  ...rooms.entryFiles,
  ...rooms.kitRooms,
  'rooms.cjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
].map((name) => at(name))
