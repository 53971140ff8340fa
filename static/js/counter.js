// Says how many characters a long field still takes, once most of them are used; the portal alone refuses.

const words = document.querySelector('script[data-left]').dataset
const SHOWN_FROM = 0.75
const QUIET_MS = 700

/** As the portal counts: line feeds are one, space around it is none, marks belong to their letter. */
const lengthOf = ({ value }) => value.normalize('NFC').trim().length

function said(field) {
  const max = Number(field.dataset.max)
  const length = lengthOf(field)
  if (length < max * SHOWN_FROM) return ''
  const [form, count] = length > max ? [words.over, length - max] : [words.left, max - length]
  return form.replace('{count}', count.toLocaleString(document.documentElement.lang))
}

function count(field) {
  const place = document.createElement('p')
  place.className = 'hint counter'
  // whoever listens hears it when they stop typing, not at each letter
  place.setAttribute('role', 'status')
  field.after(place)

  let timer
  const show = () => {
    const text = said(field)
    if (place.textContent !== text) place.textContent = text
    place.classList.toggle('over', lengthOf(field) > Number(field.dataset.max))
  }
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(show, QUIET_MS)
  })
  show()
}

document.querySelectorAll('textarea[data-max]').forEach(count)
