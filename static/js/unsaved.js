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
/** Throws away all that is being written below its place. */
const THROW_AWAY = /\/xoa-ban-nhap$/
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

/** Of one place, what the portal kept and brought back, and what began with another template, are words of their own. */
const keyOf = (form) => PREFIX + form.getAttribute('action') + partOf(form.dataset)
const partOf = ({ keptAs, begun }) => (keptAs || begun ? `#${keptAs || begun}` : '')
/** Where words wait that nobody has asked for again. */
const asideOf = ({ key, who }) => ({ key: `${key}~`, who })
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
  /** What was typed here where somebody has saved something newer since: shown beside it. */
  beside: {},
  timer: 0,
}))

let leaving = false

function keep(kept) {
  clearTimeout(kept.timer)
  const { form, key, who } = kept
  const [values, base] = [valuesOf(form, typed), valuesOf(form, sent)]
  const { beside, handedBack } = kept
  kept.changed = handedBack || !isSame(values, base) || !isSame(beside, {})
  if (!kept.changed) return store.drop(key)
  const before = entryOf(kept)
  const over = { base: before?.base ?? base, version: before?.version ?? versionOf(form) }
  store.write(key, { who, at: Date.now(), values, beside, ...over })
}

function entryOf({ key, who }) {
  const entry = store.read(key)
  return entry?.who === who && Date.now() - entry.at < KEPT_MS ? entry : null
}

const versionOf = (form) => form.elements.version?.value

/** What was typed in this tab is shown over what the portal sent, and said so; a field that nobody touched is not. */
function bringBack(kept, { values, base, version, beside, ...entry }) {
  const { form } = kept
  const mine = touched(form, values, base)
  const newer = mine.filter((field) => alike(field).some((each) => sent(each) !== base[idOf(each)]))
  const isShownWithBoth = version !== undefined
  const back = isShownWithBoth ? mine : mine.filter((field) => !newer.includes(field))
  kept.beside = { ...beside, ...(isShownWithBoth ? {} : wordsOf(newer, values)) }
  if (back.length === 0 && isSame(kept.beside, {})) return store.drop(kept.key)

  // somebody else has saved since: with the version that was typed over, the portal shows both texts
  const isOver = isShownWithBoth && newer.length > 0
  if (isOver) form.elements.version.value = version
  const older = isOver ? Object.fromEntries(newer.map((field) => [idOf(field), base[idOf(field)]])) : {}
  for (const field of back) put(field, values[idOf(field)])
  store.write(kept.key, { ...entry, base: { ...valuesOf(form, sent), ...older }, version: versionOf(form) })
  keep(kept)
  offerToDrop(kept, back.length > 0)
}

const touched = (form, values, base) =>
  fieldsOf(form).filter((field) => {
    const value = values[idOf(field)]
    return value !== undefined && value !== base[idOf(field)] && value !== sent(field)
  })

/** Of several choices one is taken: they are saved as one. */
const alike = (field) =>
  field.type === 'radio' ? fieldsOf(field.form).filter(({ name }) => name === field.name) : [field]

/** As they were read on the page; a choice that was taken back has none. */
const wordsOf = (fields, values) =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const words = wordsFor(field, values[idOf(field)])
      return words ? [[idOf(field), words]] : []
    }),
  )

function wordsFor(field, value) {
  const label = field.labels[0]?.textContent.trim()
  if (isChoice(field)) return value && label
  if (field.type !== 'select-one') return value && `${label}: ${value}`
  const option = [...field.options].find((each) => each.value === value)
  return option && `${label}: ${option.textContent}`
}

function showBeside(notice, beside) {
  const place = notice.querySelector('[data-beside]')
  place.hidden = isSame(beside, {})
  for (const words of Object.values(beside)) {
    const line = document.createElement('div')
    line.className = 'plain'
    line.textContent = words
    place.append(line)
  }
}

/** @param hasBack whether anything was put back into its field */
function offerToDrop(kept, hasBack) {
  const notice = kept.form.querySelector('[data-kept] > *')
  if (!notice) return
  notice.hidden = false
  notice.querySelector('p').hidden = !hasBack
  showBeside(notice, kept.beside)
  const button = notice.querySelector('button')
  button.addEventListener('click', () => confirm(button.dataset.sure) && drop(kept, notice))
}

/** A form that came filled is not typed over: older words are put in when they are asked for. */
function offer(kept) {
  const aside = asideOf(kept)
  const entry = entryOf(aside)
  const place = kept.form.querySelector('[data-offered]')
  if (!entry || !place) return
  if (touched(kept.form, entry.values, entry.base).length === 0) return store.drop(aside.key)
  place.hidden = false
  const [take, leave] = place.querySelectorAll('button')
  const end = () => {
    store.drop(aside.key)
    place.hidden = true
  }
  take.addEventListener('click', () => {
    end()
    bringBack(kept, entry)
  })
  leave.addEventListener('click', () => confirm(leave.dataset.sure) && end())
}

function setAside(kept, entry) {
  store.write(asideOf(kept).key, entry)
  store.drop(kept.key)
}

function letGo(kept) {
  clearTimeout(kept.timer)
  Object.assign(kept, { changed: false, handedBack: false, beside: {} })
}

function drop(kept, notice) {
  for (const field of fieldsOf(kept.form)) put(field, sent(field))
  letGo(kept)
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
  Object.assign(kept, { handedBack: true, beside: entry.beside ?? {} })
  store.write(kept.key, { ...entry, version: undefined })
  keep(kept)
  if (!isSame(kept.beside, {})) offerToDrop(kept, false)
}

function begin(kept, answered) {
  const entry = entryOf(kept)
  const isShownAgain = entry && answered.includes(kept.key) && !isSame(valuesOf(kept.form, sent), entry.base)
  if (isShownAgain) takeBack(kept, entry)
  else if (entry && 'filled' in kept.form.dataset) setAside(kept, entry)
  else if (entry) bringBack(kept, entry)
  offer(kept)

  kept.form.addEventListener('input', () => {
    kept.changed = true
    leaving = false
    clearTimeout(kept.timer)
    kept.timer = setTimeout(keep, PAUSE_MS, kept)
  })
}

const keepAll = () => forms.filter(({ changed }) => changed).forEach(keep)

/** @param place where the forms are; all of them for '' */
function forget(place) {
  const isThere = (key) => key.slice(PREFIX.length).startsWith(place)
  forms.filter(({ key }) => isThere(key)).forEach(letGo)
  store.keys().filter(isThere).forEach(store.drop)
}

function forgetEverywhere(place) {
  forget(place)
  elsewhere?.postMessage(place)
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || form.method !== 'post' || form.target === '_blank') return
  keepAll()
  const action = form.getAttribute('action')
  if (SIGN_OUT.test(action)) return signOut(event)
  leaving = true
  if (THROW_AWAY.test(action)) placesOf(action.replace(THROW_AWAY, '')).forEach(forgetEverywhere)
  // of a page that asks first, too: it sends to the same place
  const entry = store.read(keyOf(form))
  if (entry) store.write(keyOf(form), { ...entry, sentFrom: location.pathname })
})

/** The same one in each language. */
const placesOf = (path) => [path.replace(/^\/en(?=\/)/, ''), path.replace(/^(\/en)?(?=\/)/, '/en')]

/** Who signs out leaves nothing behind, in no tab; asked once, where there is something to lose. */
function signOut(event) {
  if (store.keys().length > 0 && !confirm(words.forget)) return event.preventDefault()
  leaving = true
  forgetEverywhere('')
}

window.addEventListener('beforeunload', (event) => {
  if (!leaving && forms.some(({ changed }) => changed)) event.preventDefault()
})
window.addEventListener('pagehide', () => {
  if (!leaving) keepAll()
})
elsewhere?.addEventListener('message', ({ data }) => forget(data))

const answered = settle()
for (const kept of forms) begin(kept, answered)
