// @ts-check
// `npm run graph` prints which room really imports which. rooms.cjs says which it may import.
import { cruise } from 'dependency-cruiser'
import arrows from '../.dependency-cruiser.mjs'
import rooms from '../rooms.cjs'
import { main } from './main.mjs'
import { root } from './root.mjs'

/** @typedef {readonly [from: string, to: string]} Import one file's of another, both from the root */
/** @import { Room } from '../rooms.cjs' */

const sources = [...rooms.entryFiles, ...rooms.productRooms]

/** The rooms, and between the kit's and the demo the kit's entries. */
const places = [
  ...rooms.rooms.filter(({ kit }) => kit),
  ...rooms.entryFiles.map((name) => ({ name })),
  ...rooms.rooms.filter(({ kit }) => !kit),
]

void main(import.meta.url, async () => console.log(graphOf(await importsOf(root)).join('\n')))

/** A line for each room, lowest first, and below it an indented one for each of its inner rooms.
 * @returns {string[]} */
export function graphOf(/** @type {readonly Import[]} */ imports) {
  const between = linesOf(places, imports, roomOf)
  return between.flatMap(({ name, line }) => [line, ...innerLinesOf(name, imports)])
}

function innerLinesOf(/** @type {string} */ room, /** @type {readonly Import[]} */ imports) {
  const { inner = {} } = rooms.rooms.find(({ name }) => name === room) ?? {}
  const within = imports.filter((files) => files.every((file) => roomOf(file) === room))
  const placeOf = (/** @type {string} */ file) => innerRoomOf(inner, file.slice(room.length + 1))
  const others = within.flat().map(placeOf)
  const names = [...new Set([...Object.keys(inner).filter((name) => name !== '*'), ...others])]
  return linesOf(
    names.flatMap((name) => (name === undefined ? [] : [{ name }])),
    within,
    placeOf,
  ).map(({ line }) => `  ${line}`)
}

/**
 * @param {readonly { name: string }[]} places
 * @param {readonly Import[]} imports
 * @param {(file: string) => string | undefined} placeOf
 */
function linesOf(places, imports, placeOf) {
  return places.flatMap(({ name }) => {
    const targets = imports.filter(([from]) => placeOf(from) === name).map(([, to]) => placeOf(to))
    const listed = places.map((place) => place.name).filter((each) => each !== name && targets.includes(each))
    const isThere = imports.flat().some((file) => placeOf(file) === name)
    return isThere ? [{ name, line: [name, listed.join(', ')].filter(Boolean).join(' ─► ') }] : []
  })
}

/** @returns {Promise<Import[]>} */
async function importsOf(/** @type {string} */ folder) {
  const { output } = await cruise(sources, { ...arrows.options, baseDir: folder })
  if (typeof output === 'string') throw new Error(output)
  return output.modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => /** @type {const} */ ([source, resolved])),
  )
}

/** @returns {string | undefined} */
function roomOf(/** @type {string} */ file) {
  if (file.includes('node_modules/')) return undefined
  return places.find(({ name }) => file === name || file.startsWith(`${name}/`))?.name
}

/** The most exact entry of `inner` that the file belongs to, or else its folder where `inner` has a `*`.
 * @param {NonNullable<Room['inner']>} inner
 * @param {string} file from the room
 * @returns {string | undefined} undefined for a file beside the inner rooms */
function innerRoomOf(inner, file) {
  const [named] = Object.keys(inner)
    .filter((name) => file === name || file.startsWith(`${name}/`))
    .sort((one, other) => other.length - one.length)
  return named ?? ('*' in inner && file.includes('/') ? file.split('/')[0] : undefined)
}
