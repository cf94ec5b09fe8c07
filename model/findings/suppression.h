// What a person has said not to tell.
#pragma once

#include "model/base/result.h"
#include "model/findings/checker.h"

namespace hopscope::findings {

/// An annotation's value holds names of rules, separated by commas; "*" is all of them. At any object of a finding.
inline constexpr std::string_view ignoreAnnotation = "hopscope.org/ignore";

/// One entry of a file.
struct Suppression
{
    std::string rule;       ///< its name, or "*"
    std::string object;     ///< "Service shop/web", or one with "*" for any part of it; empty: any
    std::string namespace_; ///< of the finding's first object; empty: any

    bool operator==(const Suppression&) const = default;
};

/// Reads the text of a file:
///
///   ignore:
///     - rule: svc-single-endpoint
///       namespace: shop
///     - rule: svc-external-ips
///       object: Service shop/web
///
/// Errors: NotYamlOrJson; InvalidArgument (a rule that there is not, a word that is not known), context is "line N".
Result<std::vector<Suppression>> readSuppressions(const std::string& text);

/// Takes out what is suppressed; says how many it were.
std::size_t suppress(CheckResult& result, const cluster::ClusterSnapshot& snapshot, const std::vector<Suppression>& fromFile);

} // namespace hopscope::findings
