import type { Request, Response } from 'express'
import type { Actor } from '../actor'
import { patternOf } from '../agencies/number-queries'
import type { Deps } from '../deps'
import { BadInput, Conflict } from '../errors'
import type { MessageKey } from '../i18n'
import { instantInVietnam, yearOf } from '../law/days'
import { visitor } from '../web/access'
import { refuse as wrongIn, type Raw, type Wrong } from '../web/form'
import { noticeOf } from '../web/notice'
import { newRouter } from '../web/router'
import { revise, submit, takeBack } from './actions'
import { goingOut } from './attachments/attachment-part'
import { decidePage } from './decide-page'
import { differencesPart } from './changes/differences-part'
import { withoutWords } from './changes/kept-texts'
import { DECISIONS, editionFor, isPutOut, whyNotDecide, whyNotThat, type Decision } from './decide-rules'
import { approve, approveUrgently, countersign, recall, reject, withdraw } from './decision-actions'
import * as documents from './document-queries'
import {
  isReadBack,
  readApproval,
  readCountersign,
  readReason,
  readUrgent,
  readVersion,
  readWithdrawal,
  type ReasonForm,
} from './form'
import * as countersigning from './release/countersign-queries'
import { compare } from './review/compare-routes'
import * as comments from './review/comment-queries'
import * as contents from './review/content-queries'
import * as texts from './text-queries'
import { known, workShown } from './work'
import type { Failed, Shown } from './work-page'
import { refuse, showWork } from './work-routes'

type Act = (by: Actor, id: string, req: Request) => Promise<Wrong | void>

const DONE = {
  trinh: 'statements.done.submitted',
  'rut-trinh': 'statements.done.taken_back',
  duyet: 'statements.done.approved',
  'duyet-khan': 'statements.done.urgent',
  'ky-xac-nhan': 'statements.done.countersigned',
  'tra-lai': 'statements.done.rejected',
  'huy-lich': 'statements.done.recalled',
  'thu-hoi': 'statements.done.withdrawn',
  'ban-moi': 'statements.done.revised',
  'go-bo': 'changes.removal.done',
  'nguoi-doc': 'review.limits.done',
} as const satisfies Record<string, MessageKey>

const isDecision = (name: string): name is Decision => (DECISIONS as readonly string[]).includes(name)

/** Mounted at /noi-bo: one statement at the desk, and each thing that can be done with it. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:id', async (req, res) => {
    const shown = await workShown(deps, visitor(res), req.params.id)
    await showWork(deps, res, shown, { notice: noticeOf(req.query, DONE) })
  })

  for (const decision of DECISIONS)
    router.get(`/thong-cao/:id/${decision}`, async (req, res) => {
      const { ban, luc } = req.query as Record<string, string>
      const asked = { version: ban ?? '', later: luc === 'hen' }
      await ask(deps, res, known(req.params['id']), decision, asked)
    })

  const act = (name: keyof typeof DONE, action: Act) =>
    router.post(`/thong-cao/:id/${name}`, async (req, res) => {
      const id = known(req.params['id'])
      try {
        const wrong = await action(visitor(res), id, req)
        if (wrong && isDecision(name)) return await askAgain(deps, res, id, name, wrong)
        if (wrong) throw new BadInput()
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        const [field, raw] = [fieldOf(error), rawIn(req)]
        if (isDecision(name) && field)
          return await askAgain(deps, res, id, name, wrongIn(raw, field, error.key, error.values))
        const why = { key: error.key, values: error.values }
        const failed = { raw, problems: {}, why }
        if (isDecision(name) && (await compare(deps, res, id, name, failed))) return
        return await refuse(deps, res, id, failed)
      }
      res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}?xong=${name}`)
    })

  const withReason =
    (action: (deps: Deps, by: Actor, id: string, form: ReasonForm) => Promise<void>) =>
    async (by: Actor, id: string, req: Request) => {
      const form = readReason(req.body)
      return form.ok ? action(deps, by, id, form.values) : form
    }

  const withVersion =
    (action: (deps: Deps, by: Actor, id: string, version: number) => Promise<void>) =>
    async (by: Actor, id: string, req: Request) => {
      const form = readVersion(req.body)
      return form.ok ? action(deps, by, id, form.values.version) : form
    }

  act('trinh', withVersion(submit))
  act('rut-trinh', withVersion(takeBack))
  act('duyet', async (by, id, req) => {
    const form = readApproval(req.body)
    if (!form.ok) return form
    return isReadBack(form) ? approve(deps, by, id, form.values) : readBack(deps, form.raw)
  })
  act('duyet-khan', async (by, id, req) => {
    const form = readUrgent(req.body)
    return form.ok ? approveUrgently(deps, by, id, form.values) : form
  })
  act('ky-xac-nhan', async (by, id, req) => {
    const form = readCountersign(req.body)
    return form.ok ? countersign(deps, by, id, form.values.version, form.values.content) : form
  })
  act('tra-lai', withReason(reject))
  act('huy-lich', withReason(recall))
  act('thu-hoi', async (by, id, req) => {
    const form = readWithdrawal(req.body)
    return form.ok ? withdraw(deps, by, id, form.values) : form
  })
  act('ban-moi', (by, id) => revise(deps, by, id))

  return router
}

/** What is shown again: of what is no form at all, nothing. */
const rawIn = ({ body }: Request): Raw =>
  Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    ),
  )

/** What cannot be given is asked for again, with all that was typed. */
function fieldOf({ key }: Conflict): 'number' | 'publishAt' | null {
  if (key === 'statements.why.past') return 'publishAt'
  return key.startsWith('statements.number.') ? 'number' : null
}

/** An hour counts once it was read as pages print it: a browser may show day and month the other way round. */
async function readBack(deps: Deps, raw: Raw): Promise<Wrong> {
  const isPast = instantInVietnam(raw['publishAt']!)! < (await deps.now())
  return isPast ? wrongIn(raw, 'publishAt', 'statements.why.past') : { ok: false, raw, problems: {} }
}

interface Asked {
  version: string
  later: boolean
}

/** Before it is done: what will happen, to what, and who will see it. */
async function ask(deps: Deps, res: Response, id: string, decision: Decision, asked: Asked, failed?: Failed) {
  const shown = await workShown(deps, visitor(res), id)
  const why = whyNotDecide(shown, decision) ?? whyNotThat(shown, decision, asked.version)
  if (why)
    return refuse(deps, res, id, { raw: failed?.raw ?? {}, problems: {}, why: { key: why, values: {} } })
  const about = editionFor(shown, decision)!
  const year = yearAsked(asked, shown, failed)
  const [words, content, openComments, nextNumber, pattern, englishOf, changed, attached, signing] =
    await Promise.all([
      textsOf(deps, shown, about.edition.id),
      contents.sha256Of(deps.db, about.edition.id),
      comments.countOpen(deps.db, about.edition.id),
      documents.nextNumber(deps.db, shown.document.agencyId, year ?? yearOf(shown.now)),
      patternOf(deps.db, shown.document.agencyId),
      texts.englishOf(deps.db, about.edition.id),
      isPutOut(decision) ? differencesPart(deps, shown, res.locals.locale) : null,
      shown.kept ? null : goingOut(deps, about.edition.id, res.locals.locale),
      countersigning.ofDocument(deps.db, id),
    ])
  const deciding = {
    ...{ shown, decision, about, texts: words, content, openComments, englishOf, changed },
    ...{ year, nextNumber, pattern, ...asked },
    signBy: signing.find((each) => each.asked),
  }
  res.render('statements/decide', { ...decidePage(deciding, res.locals.locale, failed), attached })
}

async function textsOf({ db }: Deps, { document, kept }: Shown, editionId: string) {
  const written = await texts.ofEdition(db, editionId)
  return kept ? written.map(withoutWords(document)) : written
}

/** The year whose numbers it would take: that of its hour, once that is known. */
function yearAsked({ later }: Asked, { now }: Shown, failed?: Failed): number | null {
  const hour = later ? instantInVietnam(failed?.raw['publishAt'] ?? '') : now
  return hour && yearOf(hour)
}

const askAgain = (deps: Deps, res: Response, id: string, decision: Decision, wrong: Wrong) =>
  ask(
    deps,
    res.status(Object.keys(wrong.problems).length > 0 ? 422 : 200),
    id,
    decision,
    { version: wrong.raw['version'] ?? '', later: wrong.raw['when'] === 'later' },
    wrong,
  )
