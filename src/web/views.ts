import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Application } from 'express'
import Handlebars from 'handlebars'
import { translate, type Locale } from '../i18n'
import { formatTime, isoInVietnam } from '../i18n/dates'
import { ROOT } from '../root'
import { asset } from './assets'
import { frame, type Site } from './frame'

type Template = Handlebars.TemplateDelegate
interface Root {
  locale: Locale
  base: string
}

const VIEWS = path.join(ROOT, 'views')

const files = () =>
  readdirSync(VIEWS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'))
const read = (file: string) => readFileSync(path.join(VIEWS, file), 'utf8')

/** @throws when a template is broken: that stops the deploy, not a reader */
export const checkViews = () => files().forEach((file) => Handlebars.parse(read(file)))

let kept: Map<string, Template> | undefined

/** Reads views/ once. */
export function setUpViews(app: Application, site: Site) {
  const templates = (kept ??= load())
  app.set('views', VIEWS)
  app.set('view engine', 'hbs')
  app.engine('hbs', (file, locals, done) => {
    try {
      const name = path.relative(VIEWS, file).slice(0, -'.hbs'.length)
      const page = { ...frame(site, locals as Parameters<typeof frame>[1]), ...locals }
      const body = templates.get(name)!(page)
      done(null, isPart(locals) ? body : templates.get('layouts/main')!({ ...page, body }))
    } catch (error) {
      done(error)
    }
  })
}

/** What a script puts into a page that is there already has no frame of its own. */
const isPart = (locals: object) => 'isPart' in locals

function load(): Map<string, Template> {
  const handlebars = Handlebars.create()
  handlebars.registerHelper(helpers)
  const templates = new Map<string, Template>()
  for (const file of files()) {
    const name = file.slice(0, -'.hbs'.length)
    // waits for the first render
    const template = handlebars.compile(read(file), {
      strict: true,
      // a partial on a line of its own must not shift the text inside a <textarea> or <pre>
      preventIndent: true,
      knownHelpers: Object.fromEntries(Object.keys(helpers).map((helper) => [helper, true])),
      knownHelpersOnly: true,
    })
    if (name.startsWith('partials/')) handlebars.registerPartial(name.slice('partials/'.length), template)
    else templates.set(name, template)
  }
  return templates
}

const root = (options: Handlebars.HelperOptions) => (options.data as { root: Root }).root

const helpers = {
  /** A word of the catalogue; values fill its braces. */
  t: (key: string, options: Handlebars.HelperOptions) =>
    translate(root(options).locale, key, options.hash as Record<string, unknown>),
  /** A problem or any other message that brings its own values. */
  message: ({ key, values }: { key: string; values?: object }, options: Handlebars.HelperOptions) =>
    translate(root(options).locale, key, { ...values }),
  /** An address of this portal in the page's language. */
  path: (to: string, options: Handlebars.HelperOptions) => {
    const { base } = root(options)
    return to === '/' && base !== '' ? base : base + to
  },
  /** What a telephone dials: digits, and a plus in front where there is one. */
  dial: (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`,
  time: formatTime,
  iso: isoInVietnam,
  asset,
}
