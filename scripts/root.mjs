// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's own folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** An absolute path inside of the checkout. */
export const at = (/** @type {string[]} */ ...parts) => path.join(root, ...parts)
