// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** An absolute path in the checkout. */
export const at = (/** @type {string[]} */ ...parts) => path.join(root, ...parts)
