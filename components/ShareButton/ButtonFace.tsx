import { Button } from '@tarojs/components'
import type { ReactNode } from 'react'
import { pressable } from '../pressable.ts'

/** How a button of the kit looks. */
export interface ButtonLook {
  readonly size?: 'default' | 'mini'
  readonly type?: 'primary' | 'default' | 'warn'
  /** As wide as what it stands in. */
  readonly block?: boolean
}

export interface ButtonFaceProps extends ButtonLook {
  readonly id?: string | undefined
  readonly disabled?: boolean
  readonly busy?: boolean
  /** `share`: WeChat's own forwarding, which needs no `onPress`. */
  readonly openType?: 'share'
  readonly onPress?: () => void
  readonly children: ReactNode
}

export function ButtonFace(props: ButtonFaceProps) {
  const { size = 'default', type = 'primary', block = false, disabled = false, busy = false } = props
  const { id, openType, onPress, children } = props
  const modifiers = [type, size, block && 'block', disabled && 'disabled', busy && 'busy'].filter(Boolean)
  const press = (): void => {
    if (!disabled && !busy) onPress?.()
  }
  return (
    <Button
      {...(id !== undefined && { id })}
      {...(openType && { openType })}
      className={`wqs-share__button ${modifiers.map((name) => `wqs-share__button--${String(name)}`).join(' ')}`}
      hoverClass="wqs-pressed"
      disabled={disabled}
      {...pressable(press, undefined, { disabled, busy })}
    >
      {children}
    </Button>
  )
}
