#!/usr/bin/env node
'use strict'

require('./prepare').prepare()
require('../dist/src/cli.js')
