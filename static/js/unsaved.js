// What is typed into a form with data-keep is kept in this tab until it was sent, and comes back after a reload, a crash
// or a session that ended. The value of data-keep says whose words they are: nobody else is shown them.

const PREFIX = 'giu:'
const PAUSE_MS = 300
/** A tab that stays open overnight on a shared machine shows nobody the words of yesterday. */
const KEPT_MS = 12 * 3_600_000
const NEVER = ['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image']
const words = document.querySelector('script[data-forget]').dataset
const isAnswer = 'answer' in words
/** Of staff, of who follows a request. */
const SIGN_OUT = /\/(dang-xuat(-moi-noi)?|thoat)$/
/** The other tabs. */
const elsewhere = 'BroadcastChannel' in window ? new BroadcastChannel('giu') : null

/** A browser may forbid it, or have no room left: then nothing is kept, and all else works. */
const store = {
  read: (key) => quietly(() => JSON.parse(sessionStorage.getItem(key))),
  write: (key, entry) => quietly(() => sessionStorage.setItem(key, JSON.stringify(entry))),
  drop: (key) => quietly(() => sessionStorage.removeItem(key)),
  keys: () => quietly(() => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))) ?? [],
}

function quietly(work) {
  try {
    return work()
  } catch {
    return null
  }
}

const keyOf = (form) => PREFIX + form.getAttribute('action')
const isChoice = ({ type }) => type === 'checkbox' || type === 'radio'

const fieldsOf = (form) =>
  [...form.elements].filter(
    (field) =>
      field.name &&
      'value' in field &&
      !NEVER.includes(field.type) &&
      !field.closest('.trap, [aria-hidden=true]'),
  )

const idOf = (field) => (isChoice(field) ? `${field.name}=${field.value}` : field.name)
const typed = (field) => (isChoice(field) ? field.checked : field.value)

/** As the portal sent it, whatever the browser has put there since. */
function sent(field) {
  if (isChoice(field)) return field.defaultChecked
  if (field.type !== 'select-one') return field.defaultValue
  return ([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value ?? ''
}

const valuesOf = (form, value) =>
  Object.fromEntries(fieldsOf(form).map((field) => [idOf(field), value(field)]))

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other)

/** A choice may be gone since. */
const has = (field, value) =>
  field.type !== 'select-one' || [...field.options].some((option) => option.value === value)

function put(field, value) {
  if (value === undefined || typed(field) === value || !has(field, value)) return
  if (isChoice(field)) field.checked = value
  else field.value = value
  // what is brought back is seen
  for (let inside = field.closest('details'); inside; inside = inside.parentElement.closest('details'))
    inside.open = true
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const forms = [...document.querySelectorAll('form[data-keep]')].map((form) => ({
  form,
  key: keyOf(form),
  who: form.dataset.keep,
  changed: false,
  /** What the portal shows in it came with the form and was not taken. */
  handedBack: false,
  timer: 0,
}))

let leaving = false

function keep(kept) {
  clearTimeout(kept.timer)
  const { form, key, who } = kept
  const [values, base] = [valuesOf(form, typed), valuesOf(form, sent)]
  kept.changed = kept.handedBack || !isSame(values, base)
  if (!kept.changed) return store.drop(key)
  const before = entryOf(kept)
  const over = { base: before?.base ?? base, version: before?.version ?? versionOf(form) }
  store.write(key, { who, at: Date.now(), values, ...over })
}

function entryOf({ key, who }) {
  const entry = store.read(key)
  return entry?.who === who && Date.now() - entry.at < KEPT_MS ? entry : null
}

const versionOf = (form) => form.elements.version?.value

/** What was kept is shown over what the portal sent, and said so. */
function bringBack(kept, entry) {
  const { form } = kept
  const base = valuesOf(form, sent)
  const changes = fieldsOf(form).filter((field) => idOf(field) in entry.values)
  if (changes.every((field) => entry.values[idOf(field)] === sent(field))) return store.drop(kept.key)
  for (const field of changes) put(field, entry.values[idOf(field)])
  // somebody else has saved since: with the version that was typed over, the portal shows both texts
  if (entry.version !== undefined && !isSame(entry.base, base)) form.elements.version.value = entry.version
  kept.changed = true
  offerToDrop(kept)
}

function offerToDrop(kept) {
  const notice = kept.form.querySelector('[data-kept] > *')
  if (!notice) return
  notice.hidden = false
  const button = notice.querySelector('button')
  button.addEventListener('click', () => confirm(button.dataset.sure) && drop(kept, notice))
}

function drop(kept, notice) {
  for (const field of fieldsOf(kept.form)) put(field, sent(field))
  clearTimeout(kept.timer)
  kept.changed = false
  store.drop(kept.key)
  notice.hidden = true
  fieldsOf(kept.form)[0]?.focus()
}

/** The next page tells what became of a form: an answer to it means that it was not taken. @returns its key then */
function settle() {
  const sentKeys = store.keys().filter((key) => store.read(key)?.sentFrom)
  for (const key of sentKeys) {
    const { sentFrom, ...entry } = store.read(key)
    if (!isAnswer && cameFrom(sentFrom)) store.drop(key)
    else store.write(key, entry)
  }
  return isAnswer ? sentKeys : []
}

/** Not by going back, not by an address typed in after the connection failed. */
const cameFrom = (page) =>
  performance.getEntriesByType('navigation')[0]?.type === 'navigate' &&
  document.referrer !== '' &&
  new URL(document.referrer).pathname === page

/** What the page shows again came with the form, over the version that it names now. */
function takeBack(kept, entry) {
  kept.handedBack = true
  store.write(kept.key, { ...entry, version: undefined })
  keep(kept)
}

function begin(kept, answered) {
  const entry = entryOf(kept)
  const isShownAgain = entry && answered.includes(kept.key) && !isSame(valuesOf(kept.form, sent), entry.base)
  if (isShownAgain) takeBack(kept, entry)
  else if (entry) bringBack(kept, entry)

  kept.form.addEventListener('input', () => {
    kept.changed = true
    leaving = false
    clearTimeout(kept.timer)
    kept.timer = setTimeout(keep, PAUSE_MS, kept)
  })
}

const keepAll = () => forms.filter(({ changed }) => changed).forEach(keep)

function forgetAll() {
  for (const kept of forms) clearTimeout(kept.timer)
  store.keys().forEach(store.drop)
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || form.method !== 'post' || form.target === '_blank') return
  keepAll()
  if (SIGN_OUT.test(form.getAttribute('action'))) return signOut(event)
  leaving = true
  // of a page that asks first, too: it sends to the same place
  const entry = store.read(keyOf(form))
  if (entry) store.write(keyOf(form), { ...entry, sentFrom: location.pathname })
})

/** Who signs out leaves nothing behind, in no tab; asked once, where there is something to lose. */
function signOut(event) {
  if (store.keys().length > 0 && !confirm(words.forget)) return event.preventDefault()
  leaving = true
  forgetAll()
  elsewhere?.postMessage('forget')
}

window.addEventListener('beforeunload', (event) => {
  if (!leaving && forms.some(({ changed }) => changed)) event.preventDefault()
})
window.addEventListener('pagehide', () => {
  if (!leaving) keepAll()
})
elsewhere?.addEventListener('message', forgetAll)

const answered = settle()
for (const kept of forms) begin(kept, answered)
