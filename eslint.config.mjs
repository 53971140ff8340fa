import tseslint from 'typescript-eslint'

/** What the scripts of pages may know without naming it. */
const BROWSER = [
  ...['document', 'window', 'location', 'navigator', 'performance', 'sessionStorage', 'BroadcastChannel'],
  ...[
    'fetch',
    'confirm',
    'getSelection',
    'Event',
    'URL',
    'setTimeout',
    'clearTimeout',
    'requestAnimationFrame',
    'URLSearchParams',
    'FormData',
    'AbortController',
    'DOMParser',
    'CSS',
    'Node',
  ],
]

export default tseslint.config(
  { ignores: ['dist/**', 'var/**', 'bin/**', '*.js', '*.mjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['static/js/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: Object.fromEntries(BROWSER.map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
)
