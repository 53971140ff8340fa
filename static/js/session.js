// Warns before a session ends and lets it go on. The portal says how many seconds are left: a browser's clock may be
// wrong, and in another tab somebody may have worked since.

const WARN_SECONDS = 180
const ASK_AGAIN_SECONDS = 15
const ROUNDED_SECONDS = 5

const place = document.querySelector('[data-session]')
const dialogs = [...place.querySelectorAll('dialog')]
const at = place.dataset.session
const asData = { headers: { Accept: 'application/json' }, cache: 'no-store' }

let session
let timer
let dismissed

const now = () => Date.now() / 1000
const left = () => session.endsAt - now()

function take({ seconds, final }) {
  session = { endsAt: now() + seconds, final }
}

/** Null when the portal cannot be reached: what was known then still counts. */
async function asked(path, options) {
  const response = await fetch(at + path, { ...asData, ...options }).catch(() => null)
  return response && (await response.json().catch(() => null))
}

function wait() {
  clearTimeout(timer)
  const pause = left() > WARN_SECONDS ? left() - WARN_SECONDS : Math.min(ASK_AGAIN_SECONDS, left())
  timer = setTimeout(look, Math.max(1, pause) * 1000)
}

/** Asks before it says anything: that is what keeps several tabs honest. */
async function look() {
  const answer = await asked('/con-lai')
  if (answer) accept(answer)
  tell()
}

function accept(answer) {
  take(answer)
  if (answer.hour) showEnd(answer)
}

function tell() {
  if (left() <= 0) return show('over')
  if (left() > WARN_SECONDS) show(null)
  else show(session.final ? 'last' : 'soon')
  wait()
}

function show(name) {
  if (name !== dismissed) dismissed = null
  for (const dialog of dialogs) {
    const wanted = dialog.dataset.when === name && name !== dismissed
    if (!wanted && dialog.open) dialog.close()
    if (wanted) sayMinutes(dialog)
    if (wanted && !dialog.open) dialog.showModal()
  }
}

/** Written only when it changes, so that it is read out once a minute. */
function sayMinutes(dialog) {
  const place = dialog.querySelector('[data-left]')
  if (!place) return
  const minutes = Math.floor((left() + ROUNDED_SECONDS) / 60)
  const words = minutes > 0 ? place.dataset.minutes.replace('{minutes}', minutes) : place.dataset.moment
  if (place.textContent !== words) place.textContent = words
}

function showEnd({ hour, datetime }) {
  const time = place.querySelector('.session-until time')
  if (time.textContent === hour) return
  time.textContent = hour
  time.dateTime = datetime
}

async function extend() {
  const answer = await asked('/gia-han', { method: 'POST' })
  if (!answer) return sayFailed()
  accept(answer)
  tell()
}

function sayFailed() {
  const place = dialogs.find(({ open }) => open)?.querySelector('[data-failed]')
  if (place) place.textContent = place.dataset.failed
}

place.addEventListener('submit', (event) => {
  if (!event.target.action.endsWith('/gia-han')) return
  event.preventDefault()
  extend()
})

for (const dialog of dialogs) {
  const { when } = dialog.dataset
  dialog.addEventListener('cancel', (event) => {
    // whoever presses Esc is there, and wants to go on
    if (when !== 'soon') return (dismissed = when)
    event.preventDefault()
    extend()
  })
  dialog.querySelector('form[method=dialog]')?.addEventListener('submit', () => (dismissed = when))
}

// a tab that was not looked at, or a machine that slept, knows nothing
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())
window.addEventListener('pageshow', (event) => event.persisted && look())

take({ seconds: Number(place.dataset.seconds), final: 'final' in place.dataset })
wait()
