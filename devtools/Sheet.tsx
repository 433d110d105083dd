import { Button, Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { pressProps } from '../components/primitives/pressProps.ts'
import '../components/theme/theme.css'
import { h5Only } from '../components/primitives/h5Only.ts'
import type { DevtoolsStrings } from './locales/DevtoolsStrings.ts'
import './Sheet.css'
import { useDialogFocus } from './useDialogFocus.ts'

export interface SheetProps {
  readonly title: string
  readonly strings: DevtoolsStrings
  readonly confirmLabel: string
  readonly canConfirm: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly onDismiss: () => void
}

/** A simulated screen of WeCom at the foot of the page, with the buttons that confirm, cancel and dismiss it. */
export function Sheet(props: PropsWithChildren<SheetProps>) {
  const { title, strings, confirmLabel, canConfirm, onConfirm, onCancel, onDismiss, children } = props
  const dialog = useDialogFocus(onCancel)
  const confirm = (): void => {
    if (canConfirm) onConfirm()
  }

  return (
    <View className="wqs-sim-cover" catchMove>
      <View
        className="wqs-sim-sheet"
        id="wqs-sim-sheet"
        ref={dialog}
        {...h5Only({
          role: 'dialog',
          tabindex: -1,
          'aria-modal': 'true',
          'aria-label': title,
        })}
      >
        <View className="wqs-sim-sheet__head">
          <Text className="wqs-sim-sheet__title">{title}</Text>
          <Text className="wqs-sim-sheet__badge">{strings.simulated}</Text>
        </View>
        <View className="wqs-sim-sheet__body">{children}</View>
        <View className="wqs-sim-sheet__foot">
          <Button
            id="wqs-sim-cancel"
            className="wqs-sim-sheet__button"
            hoverClass="wqs-pressed"
            {...pressProps(onCancel)}
          >
            {strings.cancel}
          </Button>
          <Button
            id="wqs-sim-confirm"
            className={`wqs-sim-sheet__button wqs-sim-sheet__button--confirm${canConfirm ? '' : ' wqs-sim-sheet__button--disabled'}`}
            hoverClass="wqs-pressed"
            disabled={!canConfirm}
            {...pressProps(confirm, undefined, { disabled: !canConfirm })}
          >
            {confirmLabel}
          </Button>
        </View>
        <Button
          id="wqs-sim-dismiss"
          className="wqs-sim-sheet__button wqs-sim-sheet__button--dismiss"
          hoverClass="wqs-pressed"
          {...pressProps(onDismiss)}
        >
          {strings.dismiss}
        </Button>
      </View>
    </View>
  )
}
