// The kit's own styles travel into other people's apps: they must hit nothing but the kit, and keep their size there.
const words = '[a-z0-9]+(-[a-z0-9]+)*'

/** @type {import('stylelint').Config} */
export default {
  // No comment may switch a rule off.
  ignoreDisables: true,
  rules: {
    // An app scales `px` by its own designWidth, and leaves `PX` alone. Media queries are not scaled.
    'declaration-property-value-disallowed-list': [
      { '/./': ['/\\dpx\\b/'] },
      { message: 'Write PX: an app scales px by its own designWidth' },
    ],
    // The comment that switches px scaling off does so for the whole file it lands in, the app's styles included.
    'comment-word-disallowed-list': ['/postcss-pxtransform/'],

    // A tag or * would style the app's own elements. `page` is the mini-program's :root, where the variables stand.
    'selector-max-type': [0, { ignoreTypes: ['page'] }],
    'selector-max-universal': 0,
    'selector-max-id': 0,

    // One prefix for all the kit's names; classes are flat BEM.
    'selector-class-pattern': [`^wqs-${words}(__${words})?(--${words})?$`, { resolveNestedSelectors: true }],
    'custom-property-pattern': '^wqs-',
    'keyframes-name-pattern': '^wqs-',

    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-no-important': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'unit-no-unknown': [true, { ignoreUnits: ['PX', 'rpx'] }],
  },
}
