import type { StoriesStrings } from './DemoStrings.ts'

export const storiesEnUS: StoriesStrings = {
  ownClient: 'Own WeCom',
  showSource: 'Show source',
  hideSource: 'Hide source',
  noBackend:
    'There is no backend here. Run npm start in the project: it starts one, with a double of WeCom’s API.',
  pages: {
    'share-button': {
      title: 'ShareButton',
      introduction:
        'Every story is code that runs: press the button, confirm or cancel in the drawn assistant, and see how the outcome is shown.',
    },
    'target-chooser': {
      title: 'TargetChooser',
      introduction:
        'One message, and the member says where it goes: customers, customer groups, Moments, or the chat at hand.',
    },
    'attachment-picker': {
      title: 'AttachmentPicker',
      introduction:
        'What is chosen is uploaded while the member still writes. Uploads are simulated, with the speed and the faults of the panel; one story really uploads to a backend.',
    },
    'message-editor': {
      title: 'MessageEditor',
      introduction: 'The count is always in sight, and nothing is cut behind the member’s back.',
    },
    'message-preview': {
      title: 'MessagePreview',
      introduction: 'What the customer will see, before it is handed over.',
    },
  },
  groups: {
    messages: {
      title: 'What can be handed over',
      about: 'These use the WeCom of the panel: change the device or the version, add a fault, press again.',
    },
    invalid: {
      title: 'A message with mistakes',
      about: 'Said before the assistant opens: which attachment, which field, by how much.',
    },
    troubles: {
      title: 'When it cannot be handed over',
      about:
        'Each story brings a WeCom of its own, whatever the panel says; its settings stand in the source.',
    },
    looks: { title: 'Looks and uses', about: 'Sizes, colours, states, and a button drawn by yourself.' },
    places: {
      title: 'Where a message goes',
      about: 'A place that the client or the message does not permit is dimmed and says why.',
    },
    compose: {
      title: 'Composing a message',
      about: 'Images, videos and files from the phone or the company’s library, in the member’s order.',
    },
    uploads: { title: 'To a backend', about: 'Real HTTP, and media of more than three days ago.' },
    'picker-looks': { title: 'Looks', about: 'Controlled, read-only, disabled, and tiles of your own.' },
    editing: { title: 'Writing', about: 'Up to 4000 characters; a hint past 4000 bytes.' },
    previews: { title: 'What the customer sees', about: 'Bubbles as in the chat, in the order sent.' },
  },
  stories: {
    'text-only': { title: 'Text only', expect: 'Three lines of text in the assistant, no attachment.' },
    image: { title: 'Image', expect: 'One by media id, one by an image address that WeCom gave.' },
    link: { title: 'Link', expect: 'Title, description, address and cover make a card.' },
    miniprogram: { title: 'Mini-program', expect: 'The page gets the .html without which it does not open.' },
    video: { title: 'Video', expect: 'One video, by media id.' },
    file: { title: 'File', expect: 'One file; WeCom 3.1.12 or later.' },
    'nine-mixed': { title: 'Nine attachments', expect: 'All five kinds in the order given, and a text.' },
    'longest-text': { title: '4000 characters', expect: 'Exactly 4000: it can be handed over.' },
    recipients: {
      title: 'Preselected customers',
      expect: 'Two are chosen already; a duplicate counts once.',
    },
    'before-share': {
      title: 'Changed at the last moment',
      expect: 'beforeShare puts this run’s shareId into the page’s query, for later statistics.',
    },
    'empty-message': {
      title: 'Empty message',
      expect: 'Asks for a text or an attachment; no assistant opens.',
    },
    'title-too-long': {
      title: 'Title too long',
      expect: 'Says which attachment, how many bytes are allowed and how many there are.',
    },
    'many-problems': { title: 'All mistakes at once', expect: 'Five mistakes in one list, not one a try.' },
    'not-in-wecom': {
      title: 'Customers open it in WeChat',
      expect: 'No button by default; or a disabled one, or forwarding. Never a word about WeCom.',
    },
    mac: { title: 'Mac', expect: 'Says to use WeCom on the phone.' },
    'old-client': { title: 'Old client', expect: 'Says which version to update to.' },
    'old-client-recipients': {
      title: 'Old client cannot preselect',
      expect: 'Preselected customers are not dropped silently: the member is asked first.',
    },
    'session-expired': {
      title: 'Login expired',
      expect: 'Without ensureSession: says to log in again; no assistant opens.',
    },
    'session-renewed': {
      title: 'Login expired and renewed',
      expect: 'With ensureSession: logs in once, then opens the assistant.',
    },
    'no-permission': { title: 'No permission', expect: 'Points to the administrator, with details to copy.' },
    'not-in-visible-range': {
      title: 'Outside the visible range',
      expect: 'Points to the administrator, with details to copy.',
    },
    'backed-out': { title: 'Backed out', expect: 'Press Cancel in the assistant: nothing is said.' },
    silent: {
      title: 'Silent client',
      expect: 'Press “Close without an answer”: after 3 seconds, look in the assistant first.',
    },
    busy: {
      title: 'Two buttons',
      expect: 'Press the first, then the second at once: the second has to wait.',
    },
    'sizes-and-types': {
      title: 'Sizes and types',
      expect: 'Two sizes, three types, as Taro’s Button has them.',
    },
    states: { title: 'States', expect: 'Disabled, loading, as wide as its place.' },
    toast: { title: 'Toast', expect: 'A passing line says it; a sheet at the foot has the detail.' },
    'custom-children': { title: 'Your own content', expect: 'The button holds what you put there.' },
    'render-prop': {
      title: 'Your own button',
      expect: 'A function as child gets share, loading and status.',
    },
    'every-target': {
      title: 'Four places',
      expect:
        'Two customers are named to the assistant, one group to the groups; Moments and the chat get the text alone.',
    },
    'mixed-kinds': {
      title: 'A message that does not fit everywhere',
      expect: 'A text, a picture and a link: Moments and the chat are dimmed, each with its reason.',
    },
    'on-windows': {
      title: 'A client that cannot send everywhere',
      expect: 'WeCom for Windows, and no chat at hand: two places are dimmed.',
    },
    pick: {
      title: 'From the phone',
      expect: 'Choose several at once; what cannot be sent is listed with its reason, the rest uploads.',
    },
    compose: {
      title: 'Compose and hand over',
      expect: 'Text, attachments and preview share a draft; the assistant opens once the uploads are done.',
    },
    company: {
      title: 'The company’s own',
      expect: 'The locked poster stays; a picture known by its address is brought to WeCom when needed.',
    },
    cards: {
      title: 'Links and mini-programs',
      expect: 'Titles and descriptions are counted in bytes; a cover can be picked. Opt-in, by kinds.',
    },
    'real-upload': {
      title: 'A real upload',
      expect: 'Files reach the backend of server/ under their own names, and the double of WeCom behind it.',
    },
    expired: {
      title: 'A draft of last week',
      expect: 'What has a source is renewed without being asked; where it is gone, the item says so.',
    },
    controlled: {
      title: 'Controlled, three at most',
      expect: 'Uploaded / chosen / limit; a fourth is left out and said to be.',
    },
    'read-only': { title: 'Read-only and disabled', expect: 'To look at, not to change.' },
    custom: {
      title: 'Tiles of your own',
      expect: 'renderItem, renderAdd, and pick, retryAll and clear by a ref.',
    },
    write: { title: 'Write', expect: 'Counted as WeCom counts: an emoji is two characters.' },
    templates: {
      title: 'Templates',
      expect: 'Controlled: press one and the text is that; go on from there.',
    },
    'host-decides': {
      title: 'The page decides',
      expect:
        'Controlled: the page keeps ten characters, or answers once it has saved. Typing goes on; after a pause the page’s text is shown.',
    },
    'long-text': {
      title: 'Too long',
      expect: 'A hint past 4000 bytes; past 4000 characters the count turns, and no character is lost.',
    },
    'editor-disabled': { title: 'Disabled', expect: 'To read, not to change.' },
    'every-kind': {
      title: 'All five kinds',
      expect: 'Image, mini-program, link, video, file, as the customer sees each.',
    },
    'text-as-written': {
      title: 'Text as written',
      expect: 'Line breaks and emoji stay, addresses are coloured, tags are only text.',
    },
    'long-titles': { title: 'Long titles', expect: 'Cropped as in the chat; the card keeps its width.' },
  },
}
