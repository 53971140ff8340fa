import express from 'express'
import { DESK_ROLES } from './actor'
import * as about from './about/routes'
import { afterSession } from './accounts/after-session-routes'
import * as accounts from './accounts/routes'
import { waiting as accountsWaiting } from './accounts/waiting'
import { whoHelps } from './accounts/who-helps'
import { withOwner } from './agencies/owner-routes'
import * as agencies from './agencies/routes'
import { mayReadRegulation } from './agencies/file-access'
import { waiting as agenciesWaiting } from './agencies/waiting'
import * as audit from './audit/routes'
import * as calendar from './clocks/calendar-routes'
import * as law from './clocks/law-routes'
import { calendar as calendarNow } from './clocks/queries'
import { dueSteps } from './clocks/steps-page'
import type { Subjects } from './clocks/recompute-actions'
import { waiting as clocksWaiting } from './clocks/waiting'
import type { Deps } from './deps'
import { translate } from './i18n'
import * as images from './files/image-routes'
import * as files from './files/routes'
import * as mail from './mail/routes'
import { clockMoved, holdRequest } from './requests/clock-moved'
import { mayReadMessageFile, mayReadRequestFile } from './requests/file-access'
import { followedId } from './requests/follow-session-routes'
import * as requests from './requests/routes'
import * as requestsDesk from './requests/desk-routes'
import { waiting as requestsWaiting } from './requests/waiting'
import * as spokespeople from './spokespeople/routes'
import { clockMoved as appointmentClockMoved, holdAppointment } from './spokespeople/clock-moved'
import { forKeepers } from './spokespeople/contact-routes'
import * as spokespeopleDesk from './spokespeople/desk-routes'
import { mayReadAppointmentFile } from './spokespeople/file-access'
import { papers } from './spokespeople/paper-routes'
import { READERS } from './spokespeople/register-rules'
import { ownWaiting } from './spokespeople/own-waiting'
import { waiting as spokespeopleWaiting } from './spokespeople/waiting'
import * as statementDocuments from './statements/document-queries'
import * as attachmentForms from './statements/attachments/attachment-form-routes'
import * as attachments from './statements/attachments/attachment-routes'
import * as publicAttachments from './statements/attachments/public-routes'
import { mayReadEditionFile } from './statements/file-access'
import * as statementLinks from './statements/changes/link-routes'
import * as removals from './statements/changes/removal-routes'
import * as statementChanges from './statements/changes/routes'
import { holdEdition, signatureMoved } from './statements/release/countersign-actions'
import * as previewReaders from './statements/release/preview-reader-routes'
import * as previews from './statements/release/preview-routes'
import * as releases from './statements/release/release-queries'
import { waiting as releasesWaiting } from './statements/release/waiting'
import * as clearanceDesk from './statements/review/clearance-desk-routes'
import * as clearances from './statements/review/clearance-routes'
import { clearancesWaiting } from './statements/review/clearance-waiting'
import { unattendedWaiting } from './statements/review/unattended'
import * as statementReview from './statements/review/routes'
import { STATEMENT_ROLES } from './statements/rules'
import * as statements from './statements/routes'
import { forCrawlers } from './statements/sitemap-routes'
import { recallSpokenBy } from './statements/take-out-actions'
import * as statementDecisions from './statements/decision-routes'
import * as statementDrafts from './statements/draft-routes'
import * as statementStart from './statements/writing/start-routes'
import * as statementTemplates from './statements/writing/template-routes'
import * as statementsDesk from './statements/desk-routes'
import { waiting as statementsWaiting } from './statements/waiting'
import * as statementWriting from './statements/writing/routes'
import * as tasks from './tasks/routes'
import { staffOnly } from './web/access'
import { compressed } from './web/compressed'
import { errorPages, notFound } from './web/error-pages'
import { sameOriginOnly } from './web/forgery'
import type { MenuEntry } from './web/frame'
import { noStore, revalidate, securityHeaders } from './web/headers'
import { health, type Health } from './web/health'
import { formBody, measuredBody, parseQuery, readableAddress } from './web/input'
import { inLocale } from './web/locale'
import { logRequests } from './web/log'
import { knownMethods, withoutSlash } from './web/methods'
import { requestId } from './web/request-id'
import { newRouter } from './web/router'
import type { Panel } from './web/waiting'
import { setUpViews } from './web/views'
import { staticFiles } from './web/static'

const MENU: MenuEntry[] = [
  { href: '/thong-cao', label: 'statements.nav' },
  { href: '/nguoi-phat-ngon', label: 'spokespeople.nav' },
  { href: '/co-quan', label: 'agencies.nav' },
  { href: '/gui-yeu-cau', label: 'requests.nav' },
  { href: '/theo-doi', label: 'requests.follow.nav' },
]

const STAFF_MENU: MenuEntry[] = [
  { href: '/noi-bo', label: 'statements.home.nav' },
  {
    href: '/noi-bo/thong-cao',
    label: 'statements.desk.nav',
    also: '/noi-bo/mau-van-ban',
    roles: STATEMENT_ROLES,
  },
  { href: '/noi-bo/phoi-hop', label: 'review.clearance.list.nav', roles: DESK_ROLES },
  { href: '/noi-bo/yeu-cau', label: 'requests.desk.nav', roles: ['officer', 'spokesperson', 'head'] },
  { href: '/noi-bo/nguoi-phat-ngon', label: 'spokespeople.desk.nav', roles: ['administrator'] },
  { href: '/noi-bo/co-quan', label: 'agencies.settings.nav', roles: ['administrator'] },
  { href: '/noi-bo/thanh-vien', label: 'accounts.members.nav', roles: ['administrator'] },
  { href: '/noi-bo/lich', label: 'clocks.calendar.nav', roles: ['administrator', 'head'] },
  { href: '/noi-bo/nhat-ky', label: 'audit.nav', roles: ['administrator', 'head'] },
  { href: '/noi-bo/tai-khoan', label: 'accounts.own.nav' },
]
const MAILBOX: MenuEntry = { href: '/noi-bo/hop-thu-mau', label: 'mail.mailbox.nav' }

/** Nothing goes out in the name of someone whose right has ended. */
const endSpoken: Parameters<typeof spokespeopleDesk.forStaff>[1] = (deps, trx, by, appointmentId) =>
  recallSpokenBy(deps, trx, by, appointmentId, translate('vi', 'statements.recalled.speaker'))

/** What a task is about is seen on pages of other slices. */
const PLACES: Parameters<typeof tasks.forStaff>[1] = {
  request: (id) => `/noi-bo/yeu-cau/${id}`,
  account: () => '/noi-bo/thanh-vien',
  appointment: (id, kind) =>
    `/noi-bo/nguoi-phat-ngon/${kind === 'spokesperson.confirm' ? 'xac-nhan' : `${id}/vang-mat`}`,
  document: (id) => `/noi-bo/thong-cao/${id}`,
}

/** What a line of the trail is about, for those who may see it. */
const TRAIL_PLACES: Parameters<typeof audit.forStaff>[1] = {
  document: {
    at: (id) => `/noi-bo/thong-cao/${id}`,
    roles: STATEMENT_ROLES,
    closedTo: (db, by, ids) => statementDocuments.closedTo(db, by.accountId, ids),
  },
  appointment: { at: (id) => `/noi-bo/nguoi-phat-ngon/${id}`, roles: READERS },
  clearance: { at: (id) => `/noi-bo/phoi-hop/${id}`, roles: DESK_ROLES },
}

/** One's desk, in this order within each part of it. */
const WAITING: Panel[] = [
  releasesWaiting,
  unattendedWaiting,
  statementsWaiting,
  clearancesWaiting,
  requestsWaiting,
  tasks.waiting(PLACES),
  spokespeopleWaiting,
  ownWaiting,
  agenciesWaiting,
  clocksWaiting,
  accountsWaiting,
]

/** What clocks run for: how it is held, and who is told that its time ends otherwise than it did. */
export const CLOCK_SUBJECTS: Subjects = {
  request: { hold: holdRequest, moved: clockMoved },
  appointment: { hold: holdAppointment, moved: appointmentClockMoved },
  edition: { hold: holdEdition, moved: signatureMoved },
}

/** How time is counted stands above the agencies that it binds. */
const COUNTING: Parameters<typeof agencies.forStaff>[1] = { calendar: calendarNow, steps: dueSteps }

/** Who may read a file is asked of what it belongs to, a floor above the files. */
const FILE_OWNERS: files.Owners = {
  request: mayReadRequestFile,
  message: mayReadMessageFile,
  edition: mayReadEditionFile,
  appointment: mayReadAppointmentFile,
  regulation: mayReadRegulation,
}

export interface Surroundings {
  /** Addresses whose X-Forwarded-* headers are believed. */
  trustProxy: string[]
  /** Whether sample agencies are in the database: every page then says so. */
  sampleData: boolean
  health: Health
}

/** The middleware in order, then the site map: read it as the story of a request. */
export function createApp(deps: Deps, { trustProxy, sampleData, health: state }: Surroundings) {
  const { publicUrl, samples } = deps.settings
  const app = express()
  app.set('strict routing', true).set('case sensitive routing', true)
  app.set('query parser', parseQuery)
  app.set('trust proxy', trustProxy)
  app.disable('x-powered-by')
  // should the page of an error fail itself, Express would else show where in the code
  app.set('env', 'production')
  setUpViews(app, {
    publicUrl,
    sampleData,
    menu: MENU,
    staffMenu: samples ? [...STAFF_MENU, MAILBOX] : STAFF_MENU,
  })

  app.use(requestId, inLocale, logRequests(deps.log))
  app.use(securityHeaders(publicUrl), compressed())
  app.use(knownMethods, readableAddress)
  app.use(health(deps, state, { late_releases: releases.countLate }))
  app.use('/static', staticFiles())
  app.use(withoutSlash)
  app.use(measuredBody, sameOriginOnly(publicUrl), formBody)

  app.use(forCrawlers(deps))
  const pages = siteMap(deps)
  app.use('/en', pages)
  app.use(pages)
  app.use(notFound, errorPages(deps.log))
  return app
}

/** Who may come where: the public everywhere but under /noi-bo, behind whose gate the staff work. */
function siteMap(deps: Deps) {
  const pages = newRouter()
  pages.use(images.forPublic(deps))
  pages.use(withOwner(deps))
  pages.use(
    '/noi-bo',
    noStore,
    accounts.forPages(deps),
    accounts.withSession(deps),
    accounts.forVisitors(deps),
    afterSession(deps),
    staffOnly,
  )
  pages.use(
    '/noi-bo',
    statementsDesk.forStaff(deps, WAITING),
    statementStart.forStaff(deps),
    statementTemplates.forStaff(deps),
    statementDrafts.forStaff(deps),
    statementWriting.forStaff(deps),
    attachments.forStaff(deps),
    attachmentForms.forStaff(deps),
    statementDecisions.forStaff(deps),
    statementLinks.forStaff(deps),
    removals.forStaff(deps),
    statementReview.forStaff(deps),
    clearances.asking(deps),
    clearanceDesk.answering(deps),
    previews.forStaff(deps),
  )
  pages.use(
    '/noi-bo',
    requestsDesk.forStaff(deps),
    forKeepers(deps),
    spokespeopleDesk.forStaff(deps, endSpoken),
  )
  pages.use(
    '/noi-bo',
    agencies.forStaff(deps, COUNTING),
    accounts.forStaff(deps),
    calendar.forStaff(deps, CLOCK_SUBJECTS),
    audit.forStaff(deps, TRAIL_PLACES),
    files.forStaff(deps, FILE_OWNERS),
    images.forStaff(deps, FILE_OWNERS),
    tasks.forStaff(deps, PLACES),
    mail.forStaff(deps),
    about.forStaff(),
  )
  pages.use('/noi-bo', notFound, whoHelps(deps))
  pages.use(files.forFollower(deps, FILE_OWNERS, followedId(deps)))
  pages.use(previewReaders.forReaders(deps))
  pages.use(requests.forPublic(deps))
  pages.use(revalidate, law.forPublic(deps), calendar.forPublic(deps))
  pages.use(revalidate, papers(deps))
  pages.use(revalidate, publicAttachments.forPublic(deps))
  pages.use(revalidate, statementChanges.forPublic(deps))
  pages.use(revalidate, about.forPublic(), statements.forPublic(deps), spokespeople.forPublic(deps))
  pages.use(agencies.forPublic(deps, { spokespeople: spokespeople.panel, statements: statements.panel }))
  return pages
}
