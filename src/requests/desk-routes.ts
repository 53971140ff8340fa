import { DESK_ROLES } from '../actor'
import * as agencies from '../agencies/queries'
import { appliedRules, type Ruled } from '../clocks/applied'
import type { Deps } from '../deps'
import { Conflict, Forbidden } from '../errors'
import { cameWith, problemsIn, taken } from '../files/routes'
import { visitor } from '../web/access'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import { uploads } from '../web/uploads'
import { move } from './desk-actions'
import { filterOf, kept, readQuery } from './desk-filters'
import { readMove } from './desk-form'
import { atDesksOf, choicesOf, deskOf } from './desk-held'
import { deskListPage, LIST } from './desk-list-page'
import { PATHS } from './desk-move-page'
import { addressOf } from './desk-page'
import * as desk from './desk-queries'
import { show, unlessTooLate } from './desk-show'
import { working } from './desk-work-routes'
import { marking } from './mark-routes'
import { recording } from './record-routes'
import { secrets } from './secret-routes'
import { DESK_MOVES, whyNotMove } from './rules'
import { scopeOf } from './desk-rules'

const PER_PAGE = 30

/** Mounted at /noi-bo: the requests to the agencies at whose press desk one works. */
export function forStaff(deps: Deps) {
  const { db } = deps
  const router = newRouter()

  router.get('/yeu-cau', async (req, res) => {
    const by = visitor(res)
    const scope = scopeOf(by)
    if (scope.agencyIds.length === 0) throw new Forbidden('error.forbidden', DESK_ROLES)
    const [known, offices, people] = await Promise.all([
      agencies.byIds(db, scope.agencyIds),
      agencies.officesOf(db, scope.agencyIds),
      atDesksOf(db, scope.agencyIds),
    ])
    const query = readQuery(req.query, { offices, people })
    const [filter, page] = [await desk.understood(db, scope, filterOf(query)), pageNumber(req.query)]
    const [rows, counts, now] = await Promise.all([
      desk.list(db, scope, query.hang, filter, PER_PAGE, (page - 1) * PER_PAGE),
      desk.counts(db, scope, filter),
      deps.now(),
    ])
    const pager = pagerFor(LIST, kept(query), page, PER_PAGE, counts[query.hang])
    const rules = await appliedRules(db, rows.flatMap(ruledOf))
    const list = { rows, counts, agencies: known, offices, people, rules, now }
    res.render('requests/desk-list', deskListPage(list, query, pager, res.locals.locale))
  })

  router.use(recording(deps))
  router.use(secrets(deps))

  router.get('/yeu-cau/:id', async (req, res) => {
    const shown = await deskOf(deps, visitor(res), req.params.id)
    show(res, shown, { move: DESK_MOVES.find((each) => PATHS[each] === req.query['viec']) })
  })

  for (const step of DESK_MOVES)
    router.post(`/yeu-cau/:id/${PATHS[step]}`, uploads(deps), async (req, res) => {
      const { id } = req.params as { id: string }
      const by = visitor(res)
      const shown = await deskOf(deps, by, id)
      const form = readMove(step, req.body, choicesOf(shown, res.locals.locale))
      const { files, problem, status } = await taken(res)
      await unlessTooLate(deps, res, id, form.raw, async () => {
        if (form.ok && !problem) {
          await move(deps, by, id, step, form.values, files)
          return res.redirect(303, res.locals.base + addressOf({ id }))
        }
        const why = whyNotMove(shown.story.request, step, by)
        if (why) throw new Conflict(why)
        const problems = problemsIn(form, problem)
        show(res.status(problem ? status : 422), shown, {
          ...{ move: step, raw: form.raw, problems, files: cameWith(res) },
        })
      })
    })

  router.use(working(deps))
  router.use(marking(deps))
  return router
}

/** The clock of a row, if one runs. */
function ruledOf({ clockId: id, ruleCode, triggerAt, agencyId, houseRuleId }: desk.Listed): Ruled[] {
  return id && ruleCode && triggerAt ? [{ id, ruleCode, triggerAt, agencyId, houseRuleId }] : []
}
