import { Button } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../primitives/cx.ts'
import { pressProps } from '../primitives/pressProps.ts'

/** How a button of the kit looks. */
export interface ButtonLook {
  readonly size?: 'default' | 'mini'
  readonly type?: 'primary' | 'default' | 'warn'
  /** As wide as what it stands in. */
  readonly block?: boolean
}

export interface ButtonContentProps {
  readonly look: ButtonLook & { readonly id?: string }
  readonly disabled?: boolean | undefined
  readonly busy?: boolean | undefined
  /** WeChat's own forwarding, which needs no `onPress`. */
  readonly forwards?: boolean
  readonly onPress?: () => void
  readonly children: ReactNode
}

export function ButtonContent({
  look: { id, size, type = 'primary', block },
  disabled = false,
  busy = false,
  forwards = false,
  onPress = doNothing,
  children,
}: ButtonContentProps) {
  return (
    <Button
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
    </Button>
  )
}

function doNothing(): void {
  return undefined
}
