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

export interface ButtonFaceProps {
  readonly look: ButtonLook & { readonly id?: string }
  readonly disabled?: boolean | undefined
  readonly busy?: boolean
  /** WeChat's own forwarding, which needs no `onPress`. */
  readonly forwards?: boolean
  readonly onPress?: () => void
  readonly children: ReactNode
}

export function ButtonFace({
  look,
  disabled = false,
  busy = false,
  forwards,
  onPress,
  children,
}: ButtonFaceProps) {
  const { id, size = 'default', type = 'primary', block } = look
  const modifiers = [type, size, block && 'block', disabled && 'disabled', busy && 'busy']
  const className = modifiers.reduce<string>(
    (names, modifier) => (modifier ? `${names} wqs-share__button--${modifier}` : names),
    'wqs-share__button',
  )
  return (
    <Button
      {...(id && { id })}
      {...(forwards && { openType: 'share' })}
      className={className}
      hoverClass="wqs-pressed"
      disabled={disabled}
      {...pressable(() => !disabled && !busy && onPress?.(), undefined, { disabled, busy })}
    >
      {children}
    </Button>
  )
}
