// What the checks find, as a person meets it: the working, an explanation, the footnote, and back.

import assert from 'node:assert/strict';
import test from 'node:test';
import { byRole } from './support/browser.mjs';
import { startWithExample, undo, waitToHear } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';
