import { createFilePicker } from '../runtime.ts'

/** What jsdom lacks: object URLs, and reading a Blob. */
const alive = new Set<string>()
Object.assign(URL, {
  createObjectURL: ({ name }: File) => {
    alive.add(`blob:${name}`)
    return `blob:${name}`
  },
  revokeObjectURL: (url: string) => alive.delete(url),
})
Object.assign(Blob.prototype, {
  arrayBuffer(this: Blob) {
    return new Promise<ArrayBuffer>((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result as ArrayBuffer)
      reader.readAsArrayBuffer(this)
    })
  },
})

const jpg = new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4)], 'a.jpg')
const heic = new File([`${'\0'.repeat(4)}ftypheic`], 'b.jpg')

describe('picking on H5', () => {
  const port = createFilePicker({ wecom: { environment: () => 'elsewhere' } })

  it('offers every kind, holds what is good, and lets go at once of what is refused', async () => {
    expect(port.kinds()).toEqual(['image', 'video', 'file'])
    const choice = port.pick('image', 9)
    const input = document.querySelector('input')
    Object.defineProperty(input, 'files', { value: [jpg, heic] })
    input?.dispatchEvent(new Event('change'))
    const { picked, rejections: refused } = await choice
    expect(picked).toEqual([{ path: 'blob:a.jpg', name: 'a.jpg', size: 8 }])
    expect(refused).toMatchObject([{ name: 'b.jpg', failure: { details: { format: 'heic' } } }])
    expect([...alive]).toEqual(['blob:a.jpg'])
    port.release?.({ path: 'blob:a.jpg', name: 'a.jpg', size: 8 })
    expect([...alive]).toEqual([])
    expect(document.querySelector('input')).toBeNull()
  })

  it('picks nothing when the member backs out', async () => {
    const choice = port.pick('file', 1)
    document.querySelector('input')?.dispatchEvent(new Event('cancel'))
    expect(await choice).toEqual({ picked: [], rejections: [] })
  })
})
