// Whoever has a Word file begins with it: the box goes above the title, folded. Its file is sent last all the same, so that
// the words are read also where the file is not taken.

const box = document.querySelector('details[data-first]')
const form = box?.closest('form')
const isWanted = () => location.hash === '#tep-word' || box.querySelector('.wrong') !== null

function sendLast({ formData }) {
  const files = formData.getAll('files')
  formData.delete('files')
  files.forEach((file) => formData.append('files', file))
}

function bringForward() {
  document.querySelector('[data-word-link]')?.remove()
  form.querySelector('#titleVi').closest('fieldset').before(box)
  box.open = isWanted()
  form.addEventListener('formdata', sendLast)
  if (location.hash === '#tep-word') box.scrollIntoView()
}

if (form) bringForward()
