// What a rule is asked about. Private to model/findings.
#pragma once

#include "model/findings/report.h"

namespace hopscope::findings {

/// One object of a scope; of Scope::Cluster the rule itself, by its place in the table.
struct Subject
{
    Scope scope = Scope::Cluster;
    kube::Kind kind = kube::Kind::Service;
    kube::ObjectKey key;
    std::size_t rule = 0;

    auto operator<=>(const Subject&) const = default;
};

/// Asks the rules of its scope; nothing where the object is not there any more.
void ask(const Subject& subject, Report& report);
/// Everything there is to ask about.
std::vector<Subject> allSubjects(const CheckedCluster& cluster);

} // namespace hopscope::findings
