import '../theme/theme.css'
import './ActionButton.css'
import { cx } from './cx.ts'
import { View } from './elements.ts'
import { h5Only } from './h5Only.ts'
import { pressProps } from './pressProps.ts'

export interface ActionButtonProps {
  readonly label: string
  readonly onPress: () => unknown
  /** Highlights it, because what it switches is on. */
  readonly isOn?: boolean
  /** Says to screen readers whether it is on. */
  readonly isSwitch?: boolean
  readonly disabled?: boolean
}

/** A button without a border or background, for an action in a bar. */
export function ActionButton({ label, onPress, isOn = false, isSwitch, disabled }: ActionButtonProps) {
  return (
    <View
      className={cx('wqs-recipients__action', isOn && 'on')}
      {...pressProps(() => void onPress(), undefined, { disabled })}
      {...(isSwitch && h5Only({ 'aria-pressed': String(isOn) }))}
    >
      {label}
    </View>
  )
}
