import { Button as TaroButton } from '@tarojs/components'
import type { ReactNode } from 'react'
import '../theme/theme.css'
import './Button.css'
import { cx } from './cx.ts'
import { pressProps } from './pressProps.ts'

/** The styles of the kit's button. */
export interface ButtonStyle {
  readonly size?: 'default' | 'mini'
  readonly type?: 'primary' | 'default' | 'warn'
  /** Fills the width of its parent. */
  readonly block?: boolean
}

export interface ButtonProps extends ButtonStyle {
  readonly id?: string
  readonly disabled?: boolean | undefined
  readonly busy?: boolean | undefined
  /** Opens WeChat's own forwarding instead of calling `onPress`. */
  readonly forwards?: boolean
  readonly onPress?: () => void
  readonly children?: ReactNode
}

export function Button({
  id,
  size,
  type = 'primary',
  block,
  disabled = false,
  busy = false,
  forwards = false,
  onPress = doNothing,
  children,
}: ButtonProps) {
  return (
    <TaroButton
      {...(id && { id })}
      {...(forwards && { openType: 'share' })}
      className={cx(
        'wqs-button',
        type === 'default' ? 'plain' : type,
        size === 'mini' && size,
        block && 'block',
        disabled && 'disabled',
        busy && 'busy',
      )}
      hoverClass="wqs-pressed"
      disabled={disabled}
      {...pressProps(onPress, undefined, { disabled, busy })}
    >
      {children}
    </TaroButton>
  )
}

function doNothing(): void {
  return undefined
}
