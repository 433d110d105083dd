import type { PickPort } from '../../ports/PickPort.ts'
import type { WecomPort } from '../../ports/WecomPort.ts'
import { createPicker } from '../everywhere/createPicker.ts'
import { canChooseMessageFile } from '../wecom/chooseMessageFile.ts'
import { chooseOnPhone } from './chooseOnPhone.ts'

/** Picks by the client's own pickers, which differ between WeCom and WeChat. */
export function createPhonePicker(wecom: Pick<WecomPort, 'environment'>): PickPort {
  const isInWecom = (): boolean => wecom.environment() === 'wecom'
  return createPicker({
    // WeCom on a computer, and an old one, cannot choose a file.
    kinds: () => (isInWecom() && !canChooseMessageFile() ? ['image', 'video'] : ['image', 'video', 'file']),
    choose: (kind, max) => chooseOnPhone(kind, max, isInWecom()),
  })
}
