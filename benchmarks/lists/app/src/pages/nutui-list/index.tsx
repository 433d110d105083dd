import { VirtualList } from '@nutui/nutui-react-taro'
import '@nutui/nutui-react-taro/dist/style.css'
import { Bench } from '../../Bench.tsx'
import type { Row } from '../../rows.ts'
import { NutuiRow } from '../../NutuiRow.tsx'
import type { Picked } from '../../usePicked.ts'

export default function NutuiListPage() {
  return <Bench list={NutuiList} />
}

function NutuiList({ rows, picked, toggle }: Picked) {
  return (
    <VirtualList
      className="list"
      list={rows as Row[]}
      containerHeight={600}
      itemHeight={56}
      margin={0}
      itemRender={(row: Row) => <NutuiRow row={row} on={picked.has(row.externalUserId)} onToggle={toggle} />}
    />
  )
}
