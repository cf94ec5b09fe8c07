// Findings in words a person reads.
#pragma once

#include "model/findings/checker.h"

#include <QString>

namespace hopscope::wording {

/// "error"
QString severityWord(findings::Severity severity);
/// "svc-no-ready-endpoint", which is the same in every language.
QString ruleName(findings::RuleId rule);
/// What the rule is about, in a few words: "A Service selects no pod".
QString ruleTitle(findings::RuleId rule);
/// What follows from it, and when it is not told.
QString ruleExplanation(findings::RuleId rule);
/// What is wrong, in one sentence.
QString findingSentence(const findings::Finding& finding);
/// What would mend it, in one sentence; empty where nothing needs to.
QString fixSentence(const findings::Finding& finding);
QString evidenceSentence(const findings::Evidence& evidence);
/// "10:04", with the date where it was on another day than `now`.
QString findingTime(TimePoint time, TimePoint now);
/// Why a rule was not asked, without its name: "EndpointSlices of shop were not read".
QString notCheckedReason(const findings::NotChecked& gap);

} // namespace hopscope::wording
