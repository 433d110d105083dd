import { useState } from 'react'
import { type MediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { useShareKit } from '../ShareKitContext.ts'
import { useFilePicker } from './useFilePicker.ts'

/** Lets the member choose a cover, which goes to the host's CDN. Without the host's `uploadCover` there is no `choose`. */
export function useCover(onCover: (address: string) => void) {
  const { uploadCover } = useShareKit()
  const port = useFilePicker()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<MediaFailure>()

  const choose = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const { picked, rejections } = await port.pick('image', 1)
      setFailure(rejections[0]?.failure)
      const [file] = picked
      if (file && uploadCover) {
        onCover(await uploadCover(file))
        port.release?.(file)
      }
    } catch (error) {
      setFailure(toMediaFailure(error))
    }
    setBusy(false)
  }
  return { busy, failure, choose: uploadCover && (() => void choose()) }
}
