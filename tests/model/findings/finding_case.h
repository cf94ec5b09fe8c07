// A cluster for a rule: drawn, with what drawings do not have as YAML.
#pragma once

#include "model/findings/checker.h"
#include "model/kube/workload_resource.h"

#include <QStringList>

namespace hopscope::tests {

/// The drawing with the YAML's objects, which may be several documents.
cluster::SnapshotPointer findingCluster(const std::string& drawing, const std::string& yaml = {});

/// What the rule finds, in order: "error Service default/web".
QStringList foundBy(const std::string& rule, const findings::CheckResult& result);
/// Why it was not asked: "kind-unread Pod", "no-status".
QStringList notCheckedBy(const std::string& rule, const findings::CheckResult& result);

findings::CheckResult checkDrawn(const cluster::SnapshotPointer& snapshot);

} // namespace hopscope::tests
