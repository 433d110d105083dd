import type { StoragePort } from 'taro-wecom-share/advanced'

export interface StorageStub extends StoragePort {
  readonly texts: Map<string, string>
  /** The keys that were written, in their order. */
  readonly writes: string[]
  /** From now on this call throws; undefined: none. */
  breakAt(call: keyof StoragePort | undefined): void
}

/** A phone's storage in memory. */
export function createStorageStub(texts = new Map<string, string>()): StorageStub {
  const writes: string[] = []
  let broken: keyof StoragePort | undefined
  const check = (call: keyof StoragePort): void => {
    if (broken === call) throw new Error(`${call}:fail exceed storage max size 10Mb`)
  }
  return {
    texts,
    writes,
    breakAt(call) {
      broken = call
    },
    read(key) {
      check('read')
      return texts.get(key)
    },
    write(key, text) {
      check('write')
      writes.push(key)
      texts.set(key, text)
    },
    remove(key) {
      check('remove')
      texts.delete(key)
    },
    keys() {
      check('keys')
      return [...texts.keys()]
    },
  }
}
