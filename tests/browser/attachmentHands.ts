import type { Locator } from 'playwright-core'
import type { Demo } from './openDemo.ts'

/** A file as it lies on the member's disk. */
export interface ChosenFile {
  readonly name: string
  readonly buffer: Buffer
}

/** A member's hands on one AttachmentPicker of the demo. */
export interface AttachmentHands {
  readonly picker: Locator
  /** By a file's name. */
  tile(name: string): Locator
  /** Waits until the tiles bear these names, in this order. */
  inOrder(names: readonly string[]): Promise<void>
  /** Adds files of a kind through the browser's own file chooser. */
  choose(kind: string, files: readonly ChosenFile[]): Promise<void>
  /** What is said to be wrong. Waits for it. */
  problems(): Promise<readonly string[]>
  /** Presses a button beneath the grid, or in what opened there. */
  press(label: string): Promise<void>
  /** Moves a file by the mouse to where another is. */
  drag(name: string, onto: string): Promise<void>
  /** Waits until a file's tile shows neither progress nor a problem. */
  ready(name: string): Promise<void>
}

export function createAttachmentHands({ page }: Pick<Demo, 'page'>, pickerId: string): AttachmentHands {
  const picker = page.locator(`[id="${pickerId}"]`)
  const tile = (name: string): Locator => picker.locator(`.wqs-attach__tile[aria-label$="${name}"]`)
  const press = (label: string): Promise<void> =>
    picker.getByRole('button', { name: label, exact: true }).click()
  return {
    picker,
    tile,
    async inOrder(names) {
      await page.waitForFunction(
        ([id, wanted]) => {
          const all = document.querySelectorAll(`[id="${id}"] .wqs-attach__tile:not(.wqs-attach__add)`)
          return (
            Array.from(all, (each) => each.getAttribute('aria-label')?.split('，').at(-1)).join() === wanted
          )
        },
        [pickerId, names.join()],
      )
    },
    async choose(kind, files) {
      await picker.locator('.wqs-attach__add').click()
      const opened = page.waitForEvent('filechooser')
      await press(kind)
      await (
        await opened
      ).setFiles(files.map(({ name, buffer }) => ({ name, buffer, mimeType: 'application/octet-stream' })))
      await tile(files[0]?.name ?? '').waitFor()
    },
    async problems() {
      const said = picker.locator('.wqs-attach__line--problem')
      await said.first().waitFor()
      return said.allInnerTexts()
    },
    press,
    async drag(name, onto) {
      await tile(name).hover()
      await page.mouse.down()
      // To where it is now, because it gives way to the dragged tile as soon as the pointer is there.
      const place = await tile(onto).boundingBox()
      if (!place) throw new Error(`${onto} is nowhere`)
      await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2)
      await page.mouse.up()
    },
    ready: (name) =>
      tile(name)
        .filter({ hasNot: page.locator('.wqs-attach__standing') })
        .waitFor(),
  }
}
