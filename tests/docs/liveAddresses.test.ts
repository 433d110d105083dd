import { findEntry } from '../../src/catalogue/entries.ts'
import { pairs, readDocument } from './readDocument.ts'

const COMPONENTS = [
  ...['share-button', 'share-composer', 'message-editor', 'attachment-picker', 'message-preview'],
  ...['recipient-selector', 'share-draft', 'share-kit-provider', 'targets'],
]

it.each(COMPONENTS)('the page of %s leads to where it is live, in both languages', (page) => {
  const [addresses = [], others] = [`docs/${page}.md`, `docs/${page}.zh-CN.md`].map(addressesIn)
  expect(addresses).not.toEqual([])
  expect(others).toEqual(addresses)
})

it.each(pairs.flat())('%s names no address that the catalogue does not know', (name) => {
  expect(addressesIn(name).filter((path) => !findEntry(path))).toEqual([])
})

function addressesIn(name: string): readonly string[] {
  return [...readDocument(name).prose.matchAll(/`#\/([^`]+)`/g)].map(([, path = '']) => path)
}
