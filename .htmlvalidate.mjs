/** What the standard, WCAG and a whole document ask for; how the source is laid out is the templates' own affair. */
export default {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // a button in a form sends it: that is what ours are for
    'no-implicit-button-type': 'off',
    // the menu stands there twice, for narrow and for wide screens, and the styles show one; axe sees which
    'unique-landmark': 'off',
    // the questions that open over a page stand above its h1 in the source; that there is one is asked of the page itself
    'heading-level': ['error', { minInitialRank: 'h2', sectioningRoots: [] }],
    // a table that scrolls sideways needs a name and the keyboard, and is no section of the text
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // everything comes from the portal itself
    'require-sri': 'off',
  },
}
