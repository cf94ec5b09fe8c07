#include "tests/model/findings/finding_case.h"

#include "model/findings/rules.h"
#include "model/kube/decode_object.h"
#include "model/kube/yaml_to_json.h"
#include "tests/support/cluster_drawing.h"

#include <QtTest>

#include <set>

namespace hopscope::tests {

const std::string twoNodes = "node n1 192.168.0.11 condition=Ready:True\nnode n2 192.168.0.12 condition=Ready:True\n";

namespace {

std::vector<std::string> documents(const std::string& yaml)
{
    std::vector<std::string> all;
    std::size_t begin = 0;
    while (begin < yaml.size()) {
        std::size_t end = yaml.find("\n---\n", begin);
        if (end == std::string::npos)
            end = yaml.size();
        all.push_back(yaml.substr(begin, end - begin));
        begin = end + 5;
    }
    return all;
}

} // namespace

cluster::SnapshotPointer findingCluster(const std::string& drawing, const std::string& yaml)
{
    cluster::SnapshotPointer snapshot = support::drawCluster(drawing);
    std::vector<cluster::ClusterChange> changes;
    std::vector<kube::WorkloadResource> workloads;
    for (const std::string& document : documents(yaml)) {
        const auto json = kube::yamlToJson(document);
        const auto list = json ? kube::decodeDocument(*json) : Result<kube::DecodedList>(json.error());
        if (!list || !list->malformed.empty() || (list->items.empty() && list->workloads.empty()))
            qFatal("this is no object: %s", document.c_str());
        for (const kube::Object& object : list->items)
            changes.push_back(cluster::ObjectPut{object});
        workloads.insert(workloads.end(), list->workloads.begin(), list->workloads.end());
    }
    snapshot = cluster::apply(snapshot, std::move(changes));
    if (workloads.empty())
        return snapshot;
    auto copy = std::make_shared<cluster::ClusterSnapshot>(*snapshot);
    copy->workloads = cluster::ObjectTable<kube::WorkloadResource>::fromObjects(std::move(workloads));
    return copy;
}

findings::CheckResult checkDrawn(const cluster::SnapshotPointer& snapshot)
{
    findings::CheckResult result = findings::checkCluster(snapshot, facts::detectNetwork(*snapshot), support::drawnNow());
    // Whatever is found, each can be told from the others.
    std::set<findings::FindingIdentity> seen;
    for (const findings::Finding& finding : result.findings) {
        if (!seen.insert(identityOf(finding)).second)
            qFatal("two findings are one: %s of %s", std::string(findings::ruleOf(finding.rule).name).c_str(), finding.subject().key.toString().c_str());
    }
    return result;
}

QStringList foundBy(const std::string& rule, const findings::CheckResult& result)
{
    QStringList found;
    for (const findings::Finding& finding : result.findings) {
        if (findings::ruleOf(finding.rule).name == rule)
            found << QString::fromStdString(std::string(toString(finding.severity)) + " " + finding.subject().kind + " " + finding.subject().key.toString());
    }
    return found;
}

QStringList notCheckedBy(const std::string& rule, const findings::CheckResult& result)
{
    QStringList gaps;
    for (const findings::NotChecked& gap : result.notChecked) {
        if (findings::ruleOf(gap.rule).name != rule)
            continue;
        std::string text(toString(gap.because));
        if (gap.kind)
            text += " " + std::string(kube::kindName(*gap.kind));
        gaps << QString::fromStdString(text);
    }
    return gaps;
}

void addFindingColumns()
{
    for (const char* column : {"rule", "drawing", "yaml", "expected"})
        QTest::addColumn<QString>(column);
}

void addFindingRow(const std::string& rule, const char* name, const std::string& drawing, const std::string& expected, const std::string& yaml)
{
    QTest::newRow((rule + ": " + name).c_str()) << QString::fromStdString(rule) << QString::fromStdString(twoNodes + drawing) << QString::fromStdString(yaml)
                                                << QString::fromStdString(expected);
}

QString foundInRow(const QString& rule, const QString& drawing, const QString& yaml)
{
    const auto result = checkDrawn(findingCluster(drawing.toStdString(), yaml.toStdString()));
    return foundBy(rule.toStdString(), result).join(QStringLiteral("; "));
}

} // namespace hopscope::tests
