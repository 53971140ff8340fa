import { CURRENT_LEVELS } from '../agencies/rules'
import { ROLES } from '../actor'
import { email, line, oneOf, optional, readForm, text, uuid, whole } from '../web/form'
import type { Raw, Reader, Values, Wrong } from '../web/form'
import { PASSWORD } from './rules'

/** Spaces around it are not part of a password: they come with copying. */
const newPassword: Reader<string> = text(PASSWORD)

const signInFields = { email, password: text({ max: 1000 }) }
export type SignInForm = Values<typeof signInFields>
export const readSignIn = (body: unknown) => readForm(body, signInFields)

const inviteFields = {
  key: optional(uuid),
  fullName: line({ max: 120 }),
  email,
  role: oneOf(ROLES),
  agency: whole({ max: 2 ** 30 }),
}
export type InviteForm = Values<typeof inviteFields>
export const readInvite = (body: unknown) => readForm(body, inviteFields)

/** Empty for every office of the agency. */
export const readOffice = (body: unknown) => readForm(body, { office: optional(whole({ max: 2 ** 30 })) })

const acceptFields = { fullName: line({ max: 120 }), password: newPassword, again: text({ max: 1000 }) }
export type AcceptForm = Values<typeof acceptFields>
export const readAccept = (body: unknown) => agreeing(readForm(body, acceptFields))

const resetFields = { password: newPassword, again: text({ max: 1000 }) }
export type ResetForm = Values<typeof resetFields>
export const readReset = (body: unknown) => agreeing(readForm(body, resetFields))

const code: Reader<string> = (raw) =>
  /^[\p{L}\p{N}_-]{2,40}$/u.test(raw)
    ? { value: raw }
    : { problem: { key: raw === '' ? 'problem.blank' : 'accounts.problem.code' } }

const firstFields = {
  agencyName: line({ max: 200 }),
  agencyCode: code,
  agencySymbol: line({ max: 40 }),
  agencyLevel: oneOf(CURRENT_LEVELS),
  fullName: line({ max: 120 }),
  email,
  password: newPassword,
  again: text({ max: 1000 }),
}
export type FirstForm = Values<typeof firstFields>
export const readFirst = (body: unknown) => agreeing(readForm(body, firstFields))

const passwordFields = { current: text({ max: 1000 }), password: newPassword, again: text({ max: 1000 }) }
export type PasswordForm = Values<typeof passwordFields>
export const readPassword = (body: unknown) => agreeing(readForm(body, passwordFields))

/** Typed twice, and the same both times. */
function agreeing<T extends { ok: true; raw: Raw }>(form: T | Wrong): T | Wrong {
  if (form.raw['password'] === form.raw['again']) return form
  const problems = form.ok ? {} : form.problems
  return { ok: false, raw: form.raw, problems: { ...problems, again: { key: 'accounts.problem.again' } } }
}
