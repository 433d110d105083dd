import { Button } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../primitives/cx.ts'
import { pressable } from '../primitives/pressProps.ts'

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
  readonly busy?: boolean | undefined
  /** WeChat's own forwarding, which needs no `onPress`. */
  readonly forwards?: boolean
  readonly onPress?: () => void
  readonly children: ReactNode
}

export function ButtonFace({
  look: { id, size, type = 'primary', block },
  disabled = false,
  busy = false,
  forwards = false,
  onPress = doNothing,
  children,
}: ButtonFaceProps) {
  return (
    <Button
      {...(id && { id })}
      {...(forwards && { openType: 'share' })}
      className={classNames(
        'wqs-button',
        type === 'default' ? 'plain' : type,
        size === 'mini' && size,
        block && 'block',
        disabled && 'disabled',
        busy && 'busy',
      )}
      hoverClass="wqs-pressed"
      disabled={disabled}
      {...pressable(onPress, undefined, { disabled, busy })}
    >
      {children}
    </Button>
  )
}

function doNothing(): void {
  return undefined
}
