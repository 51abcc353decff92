// Generates, from Unicode CLDR, the data in src/WriteForRights/Languages/Cldr, Languages/LanguageNames, Addresses/CountryNames and
// Exports/CalendarWords.json, and the samples for the tests, for every language in MessageLanguages.cs. In a folder outside the repository:
//   npm install cldr-core@48.2.0 cldr-dates-full@48.2.0 cldr-localenames-full@48.2.0 cldr-misc-full@48.2.0 cldr-numbers-full@48.2.0 cldr-units-full@48.2.0 language-subtag-registry@0.4.2
// Then, at the root of the repository:
//   node eng/cldr.mjs <that folder>/node_modules
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = process.argv[2];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const library = join(root, 'src', 'WriteForRights');
const here = join(library, 'Languages', 'Cldr');
const read = name => JSON.parse(readFileSync(join(packages, name)));
const version = read('cldr-core/package.json').version;
const provenance = `Unicode CLDR ${version}, made by eng/cldr.mjs; licence in LICENSE-UNICODE.txt.`;

// Where our tag and CLDR's differ: its "en" is that of the United States, its "pt" Brazil's, and its "zh" has simplified characters.
const names = { en: 'en-001', pt: 'pt-PT', 'pt-BR': 'pt', 'zh-Hans': 'zh', nb: 'no' };
const tags = readFileSync(join(library, 'Languages', 'MessageLanguages.cs'), 'utf8').match(/"(en [^"]+)"/)[1].split(' ');

// How the first of a month is written where it is not a plain number; CLDR does not have it.
const firstDay = { fr: '1er', it: '1º', 'pt-BR': '1º' };

// The separator between the parts of a number counted in ten thousands; CLDR does not have it.
const myriadSeparator = { ko: ' ' };

const main = (pkg, file, tag) => read(`${pkg}/main/${names[tag] ?? tag}/${file}.json`).main[names[tag] ?? tag];
const plurals = (file, kind, tag) => {
  const rules = read(`cldr-core/supplemental/${file}.json`).supplemental[`plurals-type-${kind}`];
  return rules[names[tag] ?? tag] ?? rules[(names[tag] ?? tag).split('-')[0]];
};
const rulesOnly = rules => Object.fromEntries(Object.entries(rules)
  .map(([key, rule]) => [key.replace('pluralRule-count-', ''), rule.split('@')[0].trim()]).filter(([key]) => key !== 'other'));
const forms = (patterns, prefix) => Object.fromEntries(Object.entries(patterns)
  .filter(([key]) => key.startsWith(prefix)).map(([key, pattern]) => [key.slice(prefix.length), pattern]));

// The names of 10⁴, 10⁸ and so on, for as long as the language has a word of its own for each.
const myriads = (numbers, system) => {
  const patterns = numbers[`decimalFormats-numberSystem-${system}`].long.decimalFormat;
  const names = [4, 8, 12, 16].map(power => patterns[`1${'0'.repeat(power)}-count-other`]?.match(/^0(\p{Lo}+)$/u)?.[1]);
  const end = names.findIndex((name, i) => !name || names.slice(0, i).some(smaller => name.includes(smaller)));
  return names.slice(0, end < 0 ? names.length : end);
};
const write = (path, value) => writeFileSync(path, JSON.stringify(value, null, 1) + '\n');

// The words of dates and times, in lower case, with and without accents. A literal in a date pattern is a filler.
const calendarWords = { months: new Set(), dayPeriods: new Set(), fillers: new Set() };
const addWords = (set, text) => {
  for (const [word] of text.toLowerCase().replaceAll('ς', 'σ').matchAll(/\p{L}[\p{L}\p{M}.]*/gu)) {
    const bare = word.replaceAll('.', '').normalize('NFC');
    set.add(bare).add(bare.normalize('NFD').replace(/\p{Mn}/gu, '').normalize('NFC'));
  }
};
const literals = pattern => pattern.replace(/'([^']*)'|[A-Za-z]+/g, (_, quoted) => quoted ? ` ${quoted} ` : ' ');
const addCalendar = calendar => {
  const { months, days, dayPeriods } = calendar;
  for (const context of ['format', 'stand-alone']) {
    for (const width of ['wide', 'abbreviated']) {
      Object.values(months[context][width]).forEach(name => addWords(calendarWords.months, name));
      Object.values(days[context][width]).forEach(name => addWords(calendarWords.fillers, name));
      ['am', 'pm'].forEach(half => addWords(calendarWords.dayPeriods, dayPeriods[context][width][half]));
    }
  }
  Object.values(calendar.dateFormats).forEach(pattern => {
    addWords(calendarWords.fillers, literals(pattern));

    // A preposition that is written as one word with the month.
    const prefix = pattern.match(/(\p{Lo}+)M/u)?.[1];
    Object.values(months.format.wide).filter(() => prefix).forEach(name => addWords(calendarWords.months, prefix + name));
  });
};

// The languages that a policy is likely to name: those for which CLDR has at least basic data, and some more in which people in prison
// write and read: Afar, Tibetan, Dzongkha, Kalaallisut, Nuer and Rohingya. Forms of a language are included if CLDR has a name for them.
const covered = new Set(Object.keys(read('cldr-core/coverageLevels.json').effectiveCoverageLevels).map(locale => locale.split('-')[0])
  .concat('aa bo dz kl nus rhg'.split(' ')));
const isNamed = tag => /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(tag) && covered.has(tag.split('-')[0]);

const samples = {};
for (const tag of tags) {
  const numbers = main('cldr-numbers-full', 'numbers', tag).numbers;
  const system = numbers.defaultNumberingSystem;
  const symbols = numbers[`symbols-numberSystem-${system}`];
  const digits = read('cldr-core/supplemental/numberingSystems.json').supplemental.numberingSystems[system]._digits;
  const calendar = main('cldr-dates-full', 'ca-gregorian', tag).dates.calendars.gregorian;
  // Where everyday life counts years from another era, a date names its era.
  const hasEra = calendar.dateFormats.long.includes('G');
  addCalendar(calendar);
  const fields = main('cldr-dates-full', 'dateFields', tag).dates.fields;
  const units = main('cldr-units-full', 'units', tag).units.long;
  const lists = main('cldr-misc-full', 'listPatterns', tag).listPatterns;
  const list = type => (({ 2: two, start, middle, end }) => ({ two, start, middle, end }))(lists[`listPattern-type-${type}`]);
  const span = unit => ({
    count: forms(units[`duration-${unit}`], 'unitPattern-count-'),
    past: forms(fields[unit]['relativeTime-type-past'], 'relativeTimePattern-count-'),
    future: forms(fields[unit]['relativeTime-type-future'], 'relativeTimePattern-count-'),
  });

  write(join(here, `${tag}.json`), {
    provenance,
    plurals: rulesOnly(plurals('plurals', 'cardinal', tag)),
    ordinals: rulesOnly(plurals('ordinals', 'ordinal', tag)),
    numbers: { digits, group: symbols.group, decimal: symbols.decimal, minus: symbols.minusSign, minimumGrouping: Number(numbers.minimumGroupingDigits),
      ...(myriads(numbers, system).length > 0 ? { myriads: myriads(numbers, system), myriadSeparator: myriadSeparator[tag] ?? '' } : {}) },
    lists: { and: list('standard'), or: list('or'), unit: list('unit') },
    dates: {
      day: calendar.dateFormats.long,
      month: hasEra ? calendar.dateFormats.long.replace('d ', '') : calendar.dateTimeFormats.availableFormats.yMMMM,
      year: calendar.dateTimeFormats.availableFormats[hasEra ? 'Gy' : 'y'],
      era: calendar.eras.eraAbbr['1'],
      ...(firstDay[tag] ? { firstDay: firstDay[tag] } : {}),
      months: Object.values(calendar.months.format.wide),
      monthsAlone: Object.values(calendar.months['stand-alone'].wide),
      yesterday: fields.day['relative-type--1'],
      today: fields.day['relative-type-0'],
      tomorrow: fields.day['relative-type-1'],
      now: fields.second['relative-type-0'],
    },
    units: Object.fromEntries(['year', 'month', 'week', 'day', 'hour', 'minute'].map(unit => [unit, span(unit)])),
  });

  const named = main('cldr-localenames-full', 'territories', tag).localeDisplayNames.territories;
  const path = join(library, 'Addresses', 'CountryNames', `${tag}.json`);
  const english = JSON.parse(readFileSync(join(library, 'Addresses', 'CountryNames', 'en.json'))).names;
  writeFileSync(path, JSON.stringify({
    provenance: `Unicode CLDR ${version}; of Hong Kong, Macao and Palestine the short form. Licence in LICENSE-UNICODE.txt.`,
    names: Object.fromEntries(Object.keys(english).filter(code => named[code])
      .map(code => [code, (['HK', 'MO', 'PS'].includes(code) && named[`${code}-alt-short`]) || named[code]])),
  }, null, 2) + '\n');

  const languages = main('cldr-localenames-full', 'languages', tag).localeDisplayNames.languages;
  writeFileSync(join(library, 'Languages', 'LanguageNames', `${tag}.json`), JSON.stringify({
    provenance,
    // In a sentence, Vietnamese writes "tiếng" (language) in lower case.
    names: Object.fromEntries(Object.entries(languages).filter(([code]) => isNamed(code))
      .map(([code, name]) => [code, tag === 'vi' ? name.replace(/^Tiếng /, 'tiếng ') : name])),
  }, null, 2) + '\n');

  samples[tag] = { cardinal: plurals('plurals', 'cardinal', tag), ordinal: plurals('ordinals', 'ordinal', tag) };
}

// Languages whose readers read another written language: members of a macrolanguage, and dialects. The choice is ours. Scripts still
// separate what is not read, such as Maltese from Arabic. Languages with a written standard of their own are not listed.
const writtenAs = {
  // Serbo-Croatian ("hbs", "sh") is read by readers of each; CLDR's own choice, sr-Latn, is in "same".
  hr: 'hbs sh', bs: 'hbs sh',
  ar: 'aao abh abv acm acq acw acx acy adf aeb aec afb apc apd arq ars ary arz auz avl ayh ayl ayn ayp pga shu ssh',
  zh: 'cdo cjy cnp cpx csp czh czo gan hak hnm hsn luh lzh mnp nan sjc wuu', 'zh-Hant-HK': 'yue',
  az: 'azb', de: 'bar gsw ksh pfl sli swg vmf wae', et: 'vro', fa: 'aiq haz', 'fa-AF': 'prs', fr: 'frc', hy: 'hyw', ko: 'jje', lv: 'ltg',
  mg: 'bhr bmm msh skg tdx tkg txy xmv xmw', mn: 'mvf', ms: 'meo zlm zmi', ne: 'dty', nl: 'vls zea', om: 'hae orc', pa: 'lah', ps: 'pbt pst',
  sq: 'aln', sw: 'swc', th: 'sou tts', uz: 'uzs', yi: 'yih',
};
// For these, CLDR has a romanisation, an incomplete script, or nothing.
// Hakka is taken as it is written in Taiwan, unless a region says otherwise.
const ownScripts = { cpx: 'Hans', czo: 'Hans', hak: 'Hant', 'hak-CN': 'Hans', jje: 'Kore', mnp: 'Hans' };

// The usual script of each language, and of a region where it differs.
const likely = read('cldr-core/supplemental/likelySubtags.json').supplemental.likelySubtags;
const locales = new Set(read('cldr-core/availableLocales.json').availableLocales.full.map(locale => locale.split('-')[0]));
const readers = new Set(Object.values(writtenAs).flatMap(languages => languages.split(' ')));
const scripts = {};
for (const [from, to] of Object.entries(likely)) {
  const [language, region] = from.split('-');
  const script = to.split('-')[1];
  if ((language.length > 2 && !locales.has(language) && !readers.has(language)) || ownScripts[language]) {
    continue;
  }
  if (/^[a-z]{2,3}$/.test(from) && script !== 'Latn') {
    scripts[from] = script;
  } else if (/^[a-z]{2,3}-[A-Z]{2}$/.test(from) && likely[language] && likely[language].split('-')[1] !== script) {
    scripts[`${language}-${region}`] = script;
  }
}
for (const [language, others] of Object.entries(writtenAs)) {
  for (const other of others.split(' ').filter(code => ownScripts[code] || !likely[code])) {
    const script = ownScripts[other] ?? scripts[language.split('-')[0]];
    if (script) {
      scripts[other] = script;
    }
  }
}
Object.entries(ownScripts).filter(([tag]) => tag.includes('-')).forEach(([tag, script]) => { scripts[tag] = script; });
write(join(here, 'scripts.json'), { provenance, scripts });

// Only the names of the months: no articles, and no ordinal letters that follow a number.
const sorted = (set, isWord = () => true) => [...set].filter(word => word && isWord(word)).sort();
write(join(library, 'Exports', 'CalendarWords.json'), {
  provenance,
  months: sorted(calendarWords.months, word => word.length > 1 && !/^[a-z]{2}$/.test(word)),
  dayPeriods: sorted(calendarWords.dayPeriods, word => word.length > 1),
  fillers: sorted(calendarWords.fillers),
});

// The steps between a regional tag and its bare language: es-MX, es-419, es. A step to another language is not one.
const grouped = pairs => pairs.reduce((groups, [from, to]) => ({ ...groups, [to]: groups[to] ? `${groups[to]} ${from}` : from }), {});
const parents = grouped(Object.entries(read('cldr-core/supplemental/parentLocales.json').supplemental.parentLocales.parentLocale)
  .filter(([from, to]) => from.startsWith(`${to.split('-')[0]}-`) && to.includes('-')));

// Codes for the same language: three letters for two, withdrawn codes, and the main member of a macrolanguage.
const same = grouped(Object.entries(read('cldr-core/supplemental/aliases.json').supplemental.metadata.alias.languageAlias)
  .filter(([from]) => /^[a-z]{2,3}$/.test(from)).map(([from, alias]) => [from, alias._replacement]));

// Subtags that BCP 47 allows after the language they belong to: zh-yue.
const registry = read('language-subtag-registry/data/json/registry.json');
const extlangs = grouped(registry.filter(entry => entry.Type === 'extlang').map(entry => [entry.Subtag, entry.Prefix[0]]));
write(join(here, 'lookup.json'), {
  provenance: `Unicode CLDR ${version} (parents, same) and IANA's registry of subtags (extlangs), made by eng/cldr.mjs, where writtenAs is decided; `
    + 'licence in LICENSE-UNICODE.txt.',
  parents,
  same,
  writtenAs,
  extlangs,
});

const tests = join(root, 'tests', 'WriteForRights.Tests', 'Languages', 'Cldr');
mkdirSync(tests, { recursive: true });
write(join(tests, 'plurals.json'), { provenance, languages: samples });
