# Writes numbers in words, as ICU's rules spell them out, to tests/WriteForRights.Tests/Languages/Icu/spellout.json: NumberWordsTests holds the
# words of the library against them. Needed once, and for a new language: Debian's python3-icu (ICU 72.1). At the root of the repository:
#   /usr/bin/python3 eng/spellout.py
import json
import os
import re

import icu

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
TAGS = re.search(r'"(en [^"]+)"', open(os.path.join(ROOT, 'src/WriteForRights/Languages/MessageLanguages.cs'), encoding='utf-8').read()).group(1).split()
# Regions whose words differ. ICU has none for Liechtenstein, which writes as Switzerland does.
REGIONS = ['fr-BE', 'fr-CH', 'de-CH', 'de-LI']
LOCALES = {'pt': 'pt-PT', 'pt-BR': 'pt', 'nb': 'no', 'zh-Hans': 'zh'}
CARDINALS = [*range(33), *(number for number in range(33, 100) if number % 10 in (0, 1, 2, 8)), 99, 100, 101, 102, 110, 111, 112, 121,
             200, 365, 500, 999, 1000, 1001, 1234, 2022, 9999, 10000, 12345, 21000, 100000, 436000, 654321, 700000, 1000000, 2000000]
ORDINALS = [*range(1, 41), 50, 51, 60, 70, 71, 80, 81, 90, 91, 99]

# The first rules that ICU has for a language, for a number alone, before a noun of a gender, and for an ordinal.
RULES = {
    'alone': (CARDINALS, ['numbering-verbose', 'numbering']),
    'masculine': (CARDINALS, ['cardinal-masculine', 'cardinal-reale', 'cardinal-common', 'cardinal-sinokorean', 'cardinal-verbose', 'cardinal']),
    'feminine': (CARDINALS, ['cardinal-feminine', 'cardinal-reale', 'cardinal-common', 'cardinal-sinokorean', 'cardinal-verbose', 'cardinal']),
    'neuter': (CARDINALS, ['cardinal-neuter', 'cardinal-sinokorean', 'cardinal-verbose', 'cardinal']),
    'ordinal-masculine': (ORDINALS, ['ordinal-masculine', 'ordinal-r', 'ordinal-common', 'ordinal']),
    'ordinal-feminine': (ORDINALS, ['ordinal-feminine', 'ordinal']),
    'ordinal-neuter': (ORDINALS, ['ordinal-neuter', 'ordinal-s', 'ordinal', 'ordinal-masculine']),
}

# Hungarian has two rules for a hundred; only the other one is of a number alone.
OWN = {'hu': {use: ['cardinal'] for use in ('masculine', 'feminine', 'neuter')}, 'sv': {'ordinal-masculine': ['ordinal-reale'], 'ordinal-feminine': ['ordinal-reale']}}

languages = {}
for tag in TAGS + REGIONS:
    rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(LOCALES.get(tag, tag)))
    known = [rules.getRuleSetName(i) for i in range(rules.getNumberOfRuleSetNames())]
    uses = {}
    for use, (numbers, names) in RULES.items():
        name = next((f'%spellout-{name}' for name in OWN.get(tag, {}).get(use, names) if f'%spellout-{name}' in known), None)
        if name:
            rules.setDefaultRuleSet(name)
            texts = {str(number): rules.format(number).replace('\u00ad', '').replace('\u200b', '') for number in numbers}

            # A use whose words are those of another is given by its name.
            uses[use] = next((other for other in uses if uses[other] == texts), texts)
    languages[tag] = uses

lines = []
for tag, uses in languages.items():
    lines.append(f'  {json.dumps(tag)}: {{\n' + ',\n'.join(
        f'    {json.dumps(use)}: {json.dumps(texts, ensure_ascii=False, separators=(",", ":"))}' for use, texts in uses.items()) + '\n  }')
provenance = f'ICU {icu.ICU_VERSION}, made by eng/spellout.py; licence in LICENSE-UNICODE.txt.'
path = os.path.join(ROOT, 'tests/WriteForRights.Tests/Languages/Icu')
os.makedirs(path, exist_ok=True)
with open(os.path.join(path, 'spellout.json'), 'w', encoding='utf-8') as file:
    file.write(f'{{ "provenance": {json.dumps(provenance)}, "languages": {{\n' + ',\n'.join(lines) + '\n} }\n')
