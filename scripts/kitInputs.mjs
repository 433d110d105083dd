// @ts-check
import rooms from '../rooms.cjs'
import { at } from './root.mjs'

/** The files and folders that every build of the kit reads. */
export const kitInputs = [
  ...rooms.entryFiles,
  ...rooms.kitRooms,
  'rooms.cjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
].map((name) => at(name))
