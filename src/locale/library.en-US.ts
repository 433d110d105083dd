import type { LibraryStrings } from './DemoStrings.ts'

export const libraryEnUS: LibraryStrings = {
  categories: ['New', 'Care', 'Offers'],
  materials: [
    {
      id: 'spring',
      category: 0,
      title: 'Spring tea is here',
      text: 'Hello, the new high mountain oolong is in at {{store}}. We send it within 48 hours.',
      card: 'High mountain oolong gift box',
    },
    {
      id: 'care',
      category: 1,
      title: 'Season greeting',
      text: 'Hello {{customer name}}, have a warm cup of tea.',
    },
    {
      id: 'promise',
      category: 2,
      title: 'Our promise (by the head office)',
      text: 'Return any tea within seven days. We pay the postage.',
      isFixed: true,
    },
    {
      id: 'withdrawn',
      category: 2,
      title: 'Two for one in May',
      text: 'In May, buy one gift box and get two.',
    },
  ],
  variables: { store: 'Harbour Street', 'my name': 'Min Zhang' },
  notes: { messaged: 'Messaged today', fresh: 'New' },
  forbidden: { word: 'cheapest', stop: 'The company does not let “cheapest” be sent. Please change it.' },
}
