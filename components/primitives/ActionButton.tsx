import './ActionButton.css'
import { cx } from './cx.ts'
import { View } from './elements.ts'
import { pressProps } from './pressProps.ts'

export interface ActionButtonProps {
  readonly label: string
  readonly onPress: () => unknown
  /** What it switches is on. */
  readonly isOn?: boolean
  readonly disabled?: boolean
}

/** A button of text alone, beside what it acts on. */
export function ActionButton({ label, onPress, isOn, disabled }: ActionButtonProps) {
  return (
    <View
      className={cx('wqs-recipients__action', isOn && 'on')}
      {...pressProps(() => void onPress(), undefined, { disabled })}
    >
      {label}
    </View>
  )
}
