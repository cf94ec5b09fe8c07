// What `hopscope check` has found, in its forms of output.
#pragma once

#include "model/findings/checker.h"

#include <QString>

#include <string>

namespace hopscope::app {

struct CheckReport
{
    findings::CheckResult result; ///< without what is suppressed
    std::size_t suppressed = 0;
    std::vector<findings::RuleId> clear; ///< asked, and found nothing: not even what is suppressed
    std::string file; ///< that was read, as a path; empty for live clusters, scenarios and standard input
};

QString checkText(const CheckReport& report);
/// Schema hopscope.findings/v1.
std::string checkJson(const CheckReport& report);
/// SARIF 2.1.0 (OASIS), for code scanning.
std::string checkSarif(const CheckReport& report);
/// The XML that test reporters read: a case for each finding and each rule that found nothing or was not asked.
std::string checkJunit(const CheckReport& report);

} // namespace hopscope::app
