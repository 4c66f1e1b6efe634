// The packages from npm, out of the cache folder that `cargo xtask` installs them into: the only place that knows where.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const modules = process.env.SAFER_PLAN_NODE_MODULES;
if (!modules) throw new Error('SAFER_PLAN_NODE_MODULES is not set: run the journeys with `cargo xtask test e2e`');

const require = createRequire(`${modules}/`);

export const { chromium } = require('playwright-core');
export const puppeteer = require('puppeteer-core').default ?? require('puppeteer-core');
export const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
