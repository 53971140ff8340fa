// Leads from the summary of what is wrong to the very field; without it the browser leads at least to its place.

const FIELDS = 'input:not([type=hidden]), select, textarea, button'
const isUsable = (field) => !field.closest('[aria-hidden=true], .trap')

function fieldAt(place) {
  return place.matches(FIELDS) ? place : [...place.querySelectorAll(FIELDS)].find(isUsable)
}

function lead(event) {
  const link = event.target.closest('a[href^="#"]')
  const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  const field = place && fieldAt(place)
  if (!field) return
  event.preventDefault()
  for (let inside = field.closest('details'); inside; inside = inside.parentElement.closest('details'))
    inside.open = true
  // its label and what is wrong stand above it
  const shown = field.closest('.field') ?? field
  shown.scrollIntoView({ block: 'start' })
  field.focus({ preventScroll: true })
}

const summaries = document.querySelectorAll('.problem-summary')
for (const summary of summaries) summary.addEventListener('click', lead)

// an address with a place in it, or an older browser, does not heed autofocus
const first = document.querySelector('.problem-summary[autofocus]')
if (first && document.activeElement !== first) first.focus()
