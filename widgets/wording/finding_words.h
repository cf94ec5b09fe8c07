// The words of each rule. Private to widgets/wording.
#pragma once

#include "model/findings/finding.h"

#include <QCoreApplication>

namespace hopscope::wording {

/// In the translation context "Findings"; %1 to %9 are the finding's values.
struct RuleWords
{
    const char* title = nullptr;
    const char* sentence = nullptr; ///< null: the facts' own sentence
    const char* explanation = nullptr;
};
const RuleWords& wordsOf(findings::RuleId rule);

/// The translation context.
struct FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

/// The text with %1 to %9 as the words say, all at once: one that holds "%2" stays as it is. Words are shown as text from outside.
QString filled(const QString& text, const std::vector<std::string>& words);

} // namespace hopscope::wording
