import { DESK_ROLES, type Actor, type Role } from '../actor'
import { URGENCIES, type Block, type Urgency } from '../web/waiting'
import { writableBy } from './rules'

/** views/statements/welcome.hbs: what needs this person, the most urgent first. */
export const welcomePage = (blocks: Block[], by: Actor) => ({
  title: 'statements.home.staff_title',
  actions: actionsOf(by),
  // nothing at all is another sentence than nothing that presses
  none: blocks.length === 0,
  calm: blocks.length > 0 && !blocks.some(({ urgency }) => urgency === 'now'),
  sections: URGENCIES.map((urgency) => sectionOf(urgency, blocks)).filter(
    ({ blocks: own }) => own.length > 0,
  ),
})

function sectionOf(urgency: Urgency, all: Block[]) {
  const blocks = all.filter((block) => block.urgency === urgency)
  return {
    urgency,
    heading: `statements.home.${urgency}`,
    count: blocks.reduce((sum, { count }) => sum + count, 0),
    blocks: blocks.map((block) => ({ ...block, more: block.count > block.lines.length })),
  }
}

/** What one may begin at any time. */
const actionsOf = (by: Actor) => [
  ...(writableBy(by).length > 0 ? [{ href: '/noi-bo/thong-cao/bat-dau', label: 'statements.desk.new' }] : []),
  ...(has(by, DESK_ROLES) ? [{ href: '/noi-bo/yeu-cau/ghi-nhan', label: 'requests.desk.record' }] : []),
  ...(has(by, ['administrator'])
    ? [{ href: '/noi-bo/nguoi-phat-ngon', label: 'statements.home.spokespeople' }]
    : []),
]

const has = ({ memberships }: Actor, roles: readonly Role[]) =>
  memberships.some(({ role }) => roles.includes(role))
