import { Image, Text } from '@tarojs/components'
import { type Customer, RecipientSelector } from 'taro-wecom-share'
import { Bench } from '../../Bench.tsx'
import type { Picked } from '../../usePicked.ts'

export default function OursBarePage() {
  return <Bench list={OursBare} />
}

/** With what the bench row has in it. */
function OursBare({ rows }: Picked) {
  return <RecipientSelector customers={rows} rowHeight={56} renderCustomer={bareRow} />
}

function bareRow({ avatar = '', name, corpName }: Customer) {
  return (
    <>
      <Image className="row__avatar" src={avatar} />
      <Text className="row__name">{name}</Text>
      <Text className="row__line">{corpName}</Text>
    </>
  )
}
