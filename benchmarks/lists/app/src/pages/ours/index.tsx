import { RecipientSelector } from 'taro-wecom-share'
import { Bench } from '../../Bench.tsx'
import type { Picked } from '../../usePicked.ts'

export default function OursPage() {
  return <Bench list={Ours} />
}

/** As it is shipped, with company and tags in the row; it keeps the choice itself. */
function Ours({ rows }: Picked) {
  return <RecipientSelector customers={rows} />
}
