import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A slice imports only from floors below its own (design.md, docs/adr/0002). */
const FLOORS = [
  ['law', 'audit', 'mail', 'jobs', 'i18n', 'web', 'database'],
  ['about', 'files', 'tasks', 'texts'],
  ['agencies'],
  ['accounts', 'clocks'],
  ['spokespeople'],
  ['statements'],
  ['requests'],
  ['importing', 'samples'],
]
/** Known to everyone: what is outside, who acts, what can go wrong. */
const COMMON = ['actor', 'deps', 'errors', 'keys', 'root']

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const source = (file: string) => readFileSync(path.join('src', file), 'utf8')
const imports = (file: string, which: RegExp) => [...source(file).matchAll(which)].map(([, from]) => from!)
const every = (file: string) => imports(file, /^(?:import|export) [^;]*?from '([^']+)'/gm)
const atRuntime = (file: string) => imports(file, /^import (?!type)[^;]*?from '([^']+)'/gm)

const resolved = (file: string, from: string) => path.join(path.dirname(file), from)
const sliceOf = (file: string) => (file.includes('/') || floorOf(file) >= 0 ? file.split('/')[0]! : '')
const floorOf = (slice: string) => FLOORS.findIndex((slices) => slices.includes(slice))
const isWords = (file: string) => /\/([a-z]+-)?words(\.\w+)?(\.ts)?$/.test(file)

test('every folder has its floor', () => {
  const slices = new Set(files.map(sliceOf).filter((slice) => slice !== ''))
  expect([...slices].filter((slice) => floorOf(slice) < 0)).toEqual([])
})

test.each(files.filter((file) => sliceOf(file) !== ''))('%s looks only down', (file) => {
  const own = sliceOf(file)
  const up = every(file)
    .filter((from) => from.startsWith('.'))
    .map((from) => resolved(file, from))
    // i18n/index joins the words of every slice: words are data and import nothing
    .filter((target) => !(file === 'i18n/index.ts' && isWords(target)))
    .filter((target) => {
      const slice = sliceOf(target)
      if (slice === '') return !COMMON.includes(target)
      return slice !== own && (floorOf(own) === 0 ? floorOf(slice) > 0 : floorOf(slice) >= floorOf(own))
    })
  expect(up).toEqual([])
})

const PURE = files.filter(
  (file) =>
    /\/(([a-z-]+-)?(rules|form|page|filters)|letters|html|names|media-types|words\.\w+|feed|citation|numbers)\.ts$/.test(
      file,
    ) || sliceOf(file) === 'law',
)

test('the pure files are found', () => {
  expect(PURE.length).toBeGreaterThan(20)
})

test.each(PURE)('%s is pure: no database, no Express, no clock', (file) => {
  const impure = /express|^knex$|^pg$|database|actions|deps$|held|node:(fs|net|http)/
  expect(atRuntime(file).filter((from) => impure.test(from))).toEqual([])
  expect(source(file)).not.toMatch(/new Date\(\)|Date\.now\(|process\.env/)
})

test('only routes, app and web/ know Express; only database/ knows knex', () => {
  const knows = (library: string) => files.filter((file) => atRuntime(file).includes(library))
  expect(knows('express').filter((file) => !/^(app|web\/.*|.*routes)\.ts$/.test(file))).toEqual([])
  expect(knows('knex').filter((file) => !file.startsWith('database/'))).toEqual([])
})

test('SQL stands in queries only', () => {
  const allowed = /(queries|outbox|rate-limit|once|health|connect|migrate|violations)\.ts$|^database\//
  const sql = /\b(db|trx)(<[^>]+>)?\('|\.raw[<(]|from\w*Raw\(/
  expect(files.filter((file) => !allowed.test(file) && sql.test(source(file)))).toEqual([])
})

test('transactions open in actions only', () => {
  const opens = files.filter((file) => /\.transaction\(/.test(source(file)))
  expect(
    opens.filter((file) => !/(actions|sign-in|deliver)\.ts$|^(importing|samples)\/|^user\.ts$/.test(file)),
  ).toEqual([])
})

describe('public pages read the schema pub, never what is not public yet', () => {
  /** What forPublic of each slice asks; of a file not named here, nothing. */
  const ASKED: Record<string, string[]> = {
    'statements/queries.ts': [
      ...[
        'list',
        'count',
        'passages',
        'bySlug',
        'movedTo',
        'authorityOf',
        'editionsOf',
        'recent',
        'withdrawn',
      ],
    ],
    'statements/changes/public-queries.ts': [
      ...['historyOf', 'filesOf', 'statementsBeside', 'removalAt', 'removals', 'linksFrom', 'linksTo'],
      ...['endedCorrections', 'correctionsOf'],
    ],
    'statements/release/public-queries.ts': ['lateSince'],
    'statements/sitemap-queries.ts': ['standingPages', 'countStanding'],
    'spokespeople/queries.ts': ['list', 'count', 'ofAgency'],
    'files/paper-queries.ts': ['publicPaper', 'publicPapersOf'],
    'spokespeople/directory-queries.ts': [
      ...['agenciesOn', 'foundAt', 'speakersAt', 'endedOf', 'ofPerson', 'changes', 'changeOf'],
    ],
    'agencies/queries.ts': ['list', 'bySlug', 'byId', 'named', 'childrenOf', 'channelsOf', 'officeOf'],
    'agencies/regulation-queries.ts': ['publicOf', 'publicById', 'isPublic'],
    'agencies/house-queries.ts': ['publicOf', 'publicOn'],
    'requests/queries.ts': ['askable'],
    'files/image-queries.ts': ['ofPublic', 'publicVariant', 'nowAs'],
    'files/attachment-queries.ts': ['ofPublic', 'publicAt', 'nowAt', 'isGone', 'wasPublic', 'hadFiles'],
    'clocks/calendar-queries.ts': ['corrected'],
  }

  /** The top-level declarations of a file, by name. */
  const declared = (file: string) =>
    new Map(
      source(file)
        .split(/^(?=(?:\/\*\*|export |const |async |function ))/m)
        .flatMap((text): [string, string][] => {
          const name = /^(?:export )?(?:const|(?:async )?function) (\w+)/.exec(text)?.[1]
          return name ? [[name, text]] : []
        }),
    )

  /** The text of these declarations and of all that they use. */
  function textOf(file: string, names: string[]): string {
    const all = declared(file)
    const found = new Set(names)
    for (const name of found)
      for (const other of all.keys())
        if (new RegExp(`(?<!\\.)\\b${other}\\b`).test(all.get(name)!)) found.add(other)
    return [...found].map((name) => all.get(name)!).join('\n')
  }

  const TABLE = /(?:\bdb(?:<[^>]*>)?\(|[jJ]oin\(|from\()'([\w.]+)|\b(?:from|join) ([a-z][\w.]*)/g
  const tablesOf = (file: string, names: string[]) =>
    [...textOf(file, names).matchAll(TABLE)].map(([, called, written]) => called ?? written!)

  test.each(Object.entries(ASKED))('%s: %j', (file, names) => {
    const tables = tablesOf(file, names)
    expect(tables).not.toEqual([])
    expect(tables.filter((table) => !table.startsWith('pub.'))).toEqual([])
  })

  /** What the routes of a slice ask of queries that they import under one name. */
  function askedBy(file: string): string[] {
    const imported = source(file).matchAll(/import \* as (\w+) from '(\.[^']*queries)'/g)
    return [...imported].flatMap(([, alias, from]) => {
      const calls = source(file).matchAll(new RegExp(`\\b${alias}\\.(\\w+)\\(`, 'g'))
      return [...calls].map(([, name]) => `${resolved(file, from!)}.ts ${name}`)
    })
  }

  /** Beside what is public, their files show to staff, and to whoever has the code of a request, what is theirs. */
  const OWN = [
    /^files\/image-queries.ts variant$/,
    /^requests\/|^agencies\/queries.ts byIds$|^files\/queries.ts ofOwners$/,
  ]

  test('nothing that a public page asks is left out above', () => {
    const routes = files.filter((file) => /\bforPublic\b/.test(source(file)) && file.endsWith('routes.ts'))
    const named = Object.entries(ASKED).flatMap(([file, names]) => names.map((name) => `${file} ${name}`))
    const asked = routes.flatMap(askedBy).filter((query) => !OWN.some((own) => own.test(query)))
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter((query) => !named.includes(query))).toEqual([])
  })

  test('a query of staff would be found', () => {
    expect(tablesOf('agencies/queries.ts', ['byCode'])).toEqual(['agencies'])
    expect(tablesOf('spokespeople/queries.ts', ['current'])).toContain('appointments')
  })
})

test('only the configuration reads the environment', () => {
  const readers = files.filter((file) => /process\.env/.test(source(file)))
  expect(readers.filter((file) => file !== 'cli.ts')).toEqual([])
})

test('nothing but the database tells the time', () => {
  const tellers = files.filter((file) => /new Date\(\)|Date\.now\(/.test(source(file)))
  expect(tellers.filter((file) => !file.startsWith('database/embedded/'))).toEqual([])
})

describe('the scripts of pages', () => {
  const scripts = readdirSync('static/js')
  const text = (script: string) => readFileSync(path.join('static/js', script), 'utf8')

  test.each(scripts)(
    '%s stands alone, has no words of its own and fetches nothing from elsewhere',
    (script) => {
      const code = text(script).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
      expect(code).not.toMatch(/\bimport\b|https?:|[À-ỹ]|innerHTML|\beval\b/)
    },
  )

  test('are all asked for by a page', () => {
    const views = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.hbs'),
    )
    const all = views.map((view) => readFileSync(path.join('views', view), 'utf8')).join('')
    expect(scripts.filter((script) => !all.includes(`js/${script}'`))).toEqual([])
  })
})

describe('the views', () => {
  const views = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.hbs'),
  )
  const text = (view: string) => readFileSync(path.join('views', view), 'utf8')

  test('print raw in two places only', () => {
    const raw = views.filter((view) => /\{\{\{|\{\{&/.test(text(view)))
    expect(raw.sort()).toEqual(['layouts/main.hbs', 'partials/richtext.hbs'])
  })

  test('have no inline script, style or handler', () => {
    expect(views.filter((view) => /<script(?! src)|<style|\sstyle=|\son\w+=/.test(text(view)))).toEqual([])
  })

  test('name no other site', () => {
    expect(views.filter((view) => /(src|href)="(https?:)?\/\//.test(text(view)))).toEqual([])
  })
})
