import '@nutui/nutui-react-taro/dist/style.css'
import VirtualList from '@tarojs/components-advanced/dist/components/virtual-list'
import { Bench } from '../../Bench.tsx'
import { NutuiRow } from '../../NutuiRow.tsx'
import type { Picked } from '../../usePicked.ts'

export default function TaroListNutuiPage() {
  return <Bench list={TaroListNutui} />
}

function TaroListNutui(picked: Picked) {
  return (
    <VirtualList
      className="list"
      height={600}
      width="100%"
      itemSize={56}
      itemCount={picked.rows.length}
      itemData={picked}
      item={Item}
    />
  )
}

function Item({ index, data }: { readonly index: number; readonly data: Picked }) {
  const row = data.rows[index]
  return row ? <NutuiRow row={row} on={data.picked.has(row.externalUserId)} onToggle={data.toggle} /> : null
}
