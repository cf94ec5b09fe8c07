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

/// Two nodes that are ready: most rules need no others.
extern const std::string twoNodes;

/// Columns and rows of a table that says, rule by rule, what is found in a drawing (with two nodes) and YAML.
void addFindingColumns();
void addFindingRow(const std::string& rule, const char* name, const std::string& drawing, const std::string& expected, const std::string& yaml = {});
/// What the rule finds there: "error Service default/web; note Service default/db".
QString foundInRow(const QString& rule, const QString& drawing, const QString& yaml);

} // namespace hopscope::tests
