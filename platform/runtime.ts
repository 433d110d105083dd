/*
 * The one file that asks which runtime the kit was built for, and picks between the functions of weapp/ and h5/.
 * Bundlers replace the literal `process.env.TARO_ENV` and drop the other runtime's branch, but they carry no constant from
 * one module into another. So each choice below compares the literal itself.
 */
import type { PickPort } from '../ports/PickPort.ts'
import type { WecomPort } from '../ports/WecomPort.ts'
import { assertFileExists as assertObjectUrl } from './h5/assertFileExists.ts'
import { createBrowserPicker } from './h5/createBrowserPicker.ts'
import { fileExists as fileExistsInBrowser } from './h5/fileExists.ts'
import { observeSize as observeInBrowser } from './h5/observeSize.ts'
import { openFullScreen } from './h5/openFullScreen.ts'
import { createPhonePicker } from './weapp/createPhonePicker.ts'
import { fileExists as fileExistsOnPhone } from './weapp/fileExists.ts'
import { openPreview } from './weapp/openPreview.ts'
import { createWecomClient } from './wecom/createWecomClient.ts'

/** Options of `createFilePicker`. */
export interface FilePickerOptions {
  /** Tells whether it runs in WeCom, which picks otherwise than WeChat. Default: the real client. */
  readonly wecom?: Pick<WecomPort, 'environment'>
}

/** The member's own pictures, videos and files: the phone's pickers in a mini-program, the file chooser on H5. */
export function createFilePicker({ wecom = createWecomClient() }: FilePickerOptions = {}): PickPort {
  return process.env.TARO_ENV === 'h5' ? createBrowserPicker() : createPhonePicker(wecom)
}

/** Rejects with `source-gone` if a picked file is gone. A mini-program keeps its temporary files while it runs. */
export const assertFileExists: (path: string) => Promise<void> | void =
  process.env.TARO_ENV === 'h5' ? assertObjectUrl : doNothing

/** Whether a picked file can still be read, which it cannot after the app was closed. */
export const fileExists: (path: string) => Promise<boolean> =
  process.env.TARO_ENV === 'h5' ? fileExistsInBrowser : fileExistsOnPhone

/** Shows it full screen. Taro's own preview on H5 plays no video and does not close by Escape. */
export const showMedia: (kind: 'image' | 'video', url: string, closeLabel: string) => void =
  process.env.TARO_ENV === 'h5' ? openFullScreen : openPreview

/** Tells of each change of an element's size; in a mini-program, of none. @returns stops it */
export const observeSize: (element: object, onSize: () => void) => () => void =
  process.env.TARO_ENV === 'h5' ? observeInBrowser : () => doNothing

/** A mini-program gives page parameters as they stand in the address; Taro's H5 router has decoded them. */
export const parametersAreDecoded = process.env.TARO_ENV === 'h5'

function doNothing(): void {
  // What it would do exists only in browsers.
}
