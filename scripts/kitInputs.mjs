// @ts-check
import { at } from './root.mjs'

/** What every build of the kit is made from. */
export const kitInputs = [
  'index.ts',
  'protocol',
  'search',
  'store',
  'hooks',
  'components',
  'platform',
  'simulator',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
].map((name) => at(name))
