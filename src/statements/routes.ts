import type { Response } from 'express'
import { nameOf } from '../agencies/page'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import * as attachments from '../files/attachment-queries'
import * as images from '../files/image-queries'
import { translate, type Locale } from '../i18n'
import * as spokespeople from '../spokespeople/queries'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import * as changes from './changes/public-queries'
import { elsewhere, linksOf } from './changes/routes'
import { atom } from './feed'
import { dayOrNull, formOf, kindOf, readQuery, type Query } from './filters'
import { addressOf, homePage, item, listPage } from './page'
import * as statements from './queries'
import { lateSince } from './release/public-queries'
import { showPage } from './show-page'

const PER_PAGE = 20
const ON_HOME = 8
const ON_AGENCY = 5
const IN_FEED = 30
const ALSO = 3

const ALL: statements.Filter = { q: '', agencyIds: null, kind: null, form: null, from: null, to: null }
const EVERYBODY: spokespeople.Filter = { q: '', agencyId: null }

export function forPublic(deps: Deps) {
  const { db } = deps
  const { publicUrl, scanning } = deps.settings
  const router = newRouter()

  router.get('/', async (_req, res) => {
    const { locale, owner } = res.locals
    const [newest, speakers, speaking] = await Promise.all([
      statements.list(db, locale, ALL, ON_HOME, 0),
      owner ? spokespeople.ofAgency(db, owner.id) : [],
      spokespeople.count(db, EVERYBODY),
    ])
    res.render('statements/home', homePage({ newest, speakers: generalOf(speakers), speaking }, locale))
  })

  router.get('/thong-cao', async (req, res) => {
    const { locale } = res.locals
    const query = readQuery(req.query)
    const [page, shown] = [pageNumber(req.query), await agencies.list(db)]
    const filter = filterOf(query, shown)
    const [found, total, also] = await Promise.all([
      statements.list(db, locale, filter, PER_PAGE, (page - 1) * PER_PAGE),
      statements.count(db, locale, filter),
      page === 1 ? alsoFound(db, query.q) : null,
    ])
    const passages =
      query.q === '' ? new Map<string, string>() : await statements.passages(db, found, query.q)
    const pager = pagerFor('/thong-cao', query, page, PER_PAGE, total > statements.COUNTED ? null : total)
    const list = { found, also, passages, total, agencies: shown, query, pager }
    res.render('statements/list', listPage(list, locale))
  })

  router.get('/thong-cao/:slug', async (req, res) => {
    const { locale, base } = res.locals
    const statement = await statements.bySlug(db, locale, req.params.slug)
    if (!statement) return elsewhere(db, res, req.params.slug, (slug) => base + addressOf({ slug }))
    const links = await linksOf(db, locale, statement.documentId)
    const shown = { statement, links, publicUrl, scanning, ...(await around(db, statement)) }
    // 410 says to machines what the notice says to people: this does not stand any more
    res.status(statement.state === 'withdrawn' ? 410 : 200).render('statements/show', showPage(shown, locale))
  })

  router.get('/atom.xml', async (_req, res) => {
    const { locale } = res.locals
    const title = translate(locale, 'statements.list.title')
    const told = await toldIn(db, locale, null)
    sendFeed(res, atom({ publicUrl, path: '/atom.xml', title, ...told }, locale))
  })

  router.get('/co-quan/:slug/atom.xml', async (req, res) => {
    const { locale } = res.locals
    const agency = await agencies.bySlug(db, req.params.slug)
    if (!agency) throw new NotFound()
    const path = `/co-quan/${agency.slug}/atom.xml`
    const told = await toldIn(db, locale, [agency.id])
    sendFeed(res, atom({ publicUrl, path, title: nameOf(agency, locale), ...told }, locale))
  })

  return router
}

/** What followers have to hear of: what went out, and what does not stand any more. */
async function toldIn(db: Db, locale: Locale, agencyIds: number[] | null) {
  const [newest, withdrawn, removals] = await Promise.all([
    statements.recent(db, locale, agencyIds, IN_FEED),
    statements.withdrawn(db, locale, agencyIds, IN_FEED),
    changes.removals(db, agencyIds, IN_FEED),
  ])
  const told = [...newest, ...withdrawn]
  const corrections = await changes.correctionsOf(
    db,
    told.map(({ documentId }) => documentId),
  )
  return { statements: told, removals, corrections, most: IN_FEED }
}

/** For the page of an agency, two floors below, which has said already whose they are. */
export const panel = async (db: Db, agencyId: number, locale: Locale) =>
  (await statements.list(db, locale, { ...ALL, agencyIds: [agencyId] }, ON_AGENCY, 0)).map((listed) => ({
    ...item(listed, locale),
    issuer: null,
  }))

/** Who stands behind it and whom to call about it. */
async function around(db: Db, { documentId, agencyId, editionId, state }: statements.PublicStatement) {
  const [editions, authority, unsignedSince, agency, office, speakers, pictured, files] = await Promise.all([
    statements.editionsOf(db, documentId),
    statements.authorityOf(db, editionId),
    lateSince(db, editionId),
    agencies.byId(db, agencyId),
    agencies.officeOf(db, agencyId),
    spokespeople.ofAgency(db, agencyId),
    images.ofPublic(db, editionId),
    attachments.ofPublic(db, editionId),
  ])
  const lostFiles = state === 'withdrawn' && (await attachments.hadFiles(db, editionId))
  const standing = { editions, authority, unsignedSince, lostFiles }
  return { ...standing, agency, office, spokespeople: generalOf(speakers), images: pictured, files }
}

/** Those who speak about anything, not about one case. */
const generalOf = (speakers: spokespeople.Spokesperson[]) =>
  speakers.filter(({ basis }) => basis !== 'authorised')

/** One search: whoever types a name or an office finds the person or the agency too. */
async function alsoFound(db: Db, q: string) {
  if (q === '') return null
  const filter = { ...EVERYBODY, q }
  const [named, people, total] = await Promise.all([
    agencies.named(db, q, ALSO),
    spokespeople.list(db, filter, ALSO, 0),
    spokespeople.count(db, filter),
  ])
  return { agencies: named, people, total }
}

/** An agency that is not there has no statements; it does not widen the search to all. */
const filterOf = (query: Query, shown: agencies.Agency[]): statements.Filter => ({
  q: query.q,
  agencyIds:
    query['co-quan'] === ''
      ? null
      : shown.filter(({ slug }) => slug === query['co-quan']).map(({ id }) => id),
  kind: kindOf(query.loai),
  form: formOf(query['hinh-thuc']),
  from: dayOrNull(query.tu),
  to: dayOrNull(query.den),
})

const sendFeed = (res: Response, feed: string) => res.type('application/atom+xml; charset=utf-8').send(feed)
