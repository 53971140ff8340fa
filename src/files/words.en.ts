import type { WordsFor } from '../i18n/words'
import type { filesVi } from './words.vi'

export const filesEn: WordsFor<typeof filesVi> = {
  'files.problem.empty': 'The file “{name}” is empty. Please check it and send it again.',
  'files.problem.type':
    'Files of the type of “{name}” are not accepted. Accepted: {types}. Please save documents as PDF and send again.',
  'files.problem.old_office':
    'The file “{name}” is in an old Office format. Please save it as DOCX, XLSX or PDF and send it again.',
  'files.problem.disguised':
    'The content of the file “{name}” does not match the ending of its name. Please open it, save it as the right type and send it again.',
  'files.problem.encrypted':
    'The file “{name}” has a password or is encrypted, so it cannot be checked. Please remove the password and send it again.',
  'files.problem.damaged':
    'The file “{name}” is damaged or incomplete. Please try to open it, save it again and send it again.',
  'files.problem.unchecked':
    'The file “{name}” cannot be checked completely. Please save it as a new PDF and send it again.',
  'files.problem.pdf_script':
    'The file “{name}” is a PDF with script or content that runs by itself. Please print it to a new PDF and send it again.',
  'files.problem.macros':
    'The file “{name}” has macros or script. Please save it without macros, or as PDF, and send it again.',
  'files.problem.embedded':
    'The file “{name}” has an attachment or an embedded object. Please remove what is attached or embedded, or print it to a new PDF, and send it again.',
  'files.problem.remote':
    'The file “{name}” loads a template or content from elsewhere when it is opened. Please remove that link or save the file as PDF, and send it again.',
  'files.problem.nested':
    'The file “{name}” has another archive inside. Please remove it or save the file as PDF, and send it again.',
  'files.problem.unpacked':
    'The file “{name}” holds too much when unpacked, so it cannot be checked. Please split it or save it as PDF, and send it again.',
  'files.problem.image_size':
    'The image “{name}” is too large: at most {megapixels} million pixels, and {side} pixels on each side. Please make it smaller and send it again.',

  'files.choose': 'Choose files',
  'files.choose.hint':
    'At most 5 files of 10 MB each, under 50 MB together: PDF, DOCX, XLSX, ODT, images JPG, PNG, WEBP, audio MP3, M4A, video MP4.',
  'files.choose.again': 'The form was not sent, so the files chosen are gone: please choose them again.',
  'files.unscanned': 'not scanned for viruses',
  'files.cannot.missing': 'This file is no longer in the store.',
  'files.cannot.infected': 'This file is infected, so it cannot be downloaded.',
  'files.cannot.unscanned':
    'This file is waiting to be scanned for viruses. Please try again in a few minutes.',
  'files.cannot.unscannable': 'This file could not be scanned for viruses, so it cannot be downloaded.',
  'files.warning.title': 'Before you download',
  'files.warning.lead': 'This file has not been scanned for viruses.',
  'files.warning.help': 'Open it only on a machine with a working virus scanner, and do not enable macros.',
  'files.warning.download': 'Download the file',
  'files.pages': '{count} pages',
  'files.pages.one': '{count} page',
  'files.sheets': '{count} sheets',
  'files.sheets.one': '{count} sheet',

  'files.licence.press': 'Free for the press, with credit',
  'files.licence.cc_by_4': 'Creative Commons Attribution 4.0 (CC BY 4.0)',
  'files.licence.public_domain': 'Not protected by copyright',
  'files.licence.ask': 'Ask the agency before use',

  'files.hidden.place': 'It holds where it was taken or recorded.',
  'files.hidden.owner': 'It holds the name of a person or of who has the rights: {text}.',
  'files.hidden.serial': 'It holds the serial number of a device: {text}.',
  'files.hidden.camera': 'It holds the camera and the day: {text}.',
  'files.hidden.description': 'It holds a note inside: {text}.',
  'files.hidden.author': 'It holds who wrote or changed it: {text}.',
  'files.hidden.company': 'It holds to whom the program is registered: {text}.',
  'files.hidden.properties': 'Added properties: {count}.',
  'files.hidden.path': 'It holds a path on the writer’s machine: {text}.',
  'files.hidden.changes': 'Tracked changes still in it: {count}.',
  'files.hidden.comments': 'Comments still in it: {count}.',
  'files.hidden.hidden_text': 'Passages of hidden text: {count}.',
  'files.hidden.pictures': 'Images inside that hold a place, a name or a serial number: {count}.',
  'files.hidden.sheets': 'It has hidden sheets: {text}.',
  'files.hidden.rows': 'Hidden rows: {count}.',
  'files.hidden.columns': 'Hidden columns: {count}.',
  'files.hidden.names': 'It has hidden names of ranges: {text}.',
  'files.hidden.own_title': 'The title inside the file is: {text}.',
  'files.hidden.notes': 'Notes or marks on its pages: {count}.',
  'files.hidden.layers': 'Layers that are switched off: {count}.',
  'files.hidden.earlier': 'Earlier versions kept inside: {count}. A signed file may be like that too.',
  'files.hidden.unread': 'The inside of this file cannot be read: please check for hidden things yourself.',
}
