import { h5Only } from '../../platform/runtime.ts'
import { Box } from './elements.ts'

/** What a member must know before going on. */
export function Notice({ line }: { readonly line: string }) {
  return (
    <Box className="wqs-recipients__notice" {...h5Only({ role: 'alert' })}>
      {line}
    </Box>
  )
}
