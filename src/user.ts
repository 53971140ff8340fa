import { makeInvitation, makeReset } from './accounts/invitation-actions'
import { addRole } from './accounts/member-actions'
import * as accounts from './accounts/queries'
import * as memberships from './accounts/membership-queries'
import * as sessions from './accounts/session-queries'
import { ROLES, type Role } from './actor'
import * as agencies from './agencies/queries'
import * as audit from './audit/queries'
import { COMMAND_LINE } from './audit/queries'
import type { Deps } from './deps'

type Say = (line: string) => void
type Options = Record<string, string | boolean | undefined>

/** `phat-ngon user …`: for whoever runs the machine, when nobody can do it on the page. False when it was refused. */
export async function user(
  deps: Deps,
  [verb, email = '']: string[],
  options: Options,
  say: Say,
): Promise<boolean> {
  if (verb === 'list') return list(deps, say)
  if (verb === 'invite') return invite(deps, email, options, say)
  if (verb === 'reset') return reset(deps, email, say)
  if (verb === 'disable') return disable(deps, email, say)
  say('user list | invite | reset | disable')
  return false
}

async function list({ db }: Deps, say: Say) {
  const all = await agencies.byIds(db, await agencies.allIds(db))
  const members = await memberships.ofAgencies(
    db,
    all.map(({ id }) => id),
  )
  for (const { agencyId, role, fullName, email } of members)
    say([all.find(({ id }) => id === agencyId)!.code, role, email, fullName].join('\t'))
  return true
}

async function invite(deps: Deps, email: string, { name, role, agency: code }: Options, say: Say) {
  const agency = typeof code === 'string' ? await agencies.byCode(deps.db, code) : undefined
  if (!email.includes('@') || typeof name !== 'string' || !ROLES.includes(role as Role) || !agency) {
    say(`user invite EMAIL --name NAME --role ${ROLES.join('|')} --agency CODE`)
    return false
  }
  const known = await accounts.byEmail(deps.db, email)
  const invited = { email, fullName: name, agencyId: agency.id, role: role as Role }
  await deps.db.transaction(async (trx) => {
    if (known) await addRole(trx, COMMAND_LINE, known.id, agency.id, invited.role)
    else say(await makeInvitation(deps, trx, COMMAND_LINE, invited))
  })
  return true
}

/** A link that gives the account a new password; its sessions end when it is used. */
async function reset(deps: Deps, email: string, say: Say) {
  const account = await accounts.byEmail(deps.db, email)
  const [membership] = account ? await memberships.ofAccount(deps.db, account.id) : []
  if (!account || !membership) {
    say('không có tài khoản đang làm việc với địa chỉ này / no working account with this address')
    return false
  }
  say(await deps.db.transaction((trx) => makeReset(deps, trx, COMMAND_LINE, account)))
  return true
}

async function disable({ db }: Deps, email: string, say: Say) {
  const account = await accounts.byEmail(db, email)
  if (!account) {
    say('không có tài khoản này / no such account')
    return false
  }
  await db.transaction(async (trx) => {
    await accounts.disable(trx, account.id)
    await sessions.endAll(trx, account.id)
    await audit.record(trx, COMMAND_LINE, {
      action: 'account.disabled',
      subjectKind: 'account',
      subjectId: account.id,
    })
  })
  return true
}
