#include "app/check_report.h"
#include "app/run_command.h"
#include "model/base/read_whole.h"
#include "model/base/visible_text.h"
#include "model/facts/network_facts.h"
#include "model/findings/rules.h"
#include "model/findings/suppression.h"
#include "widgets/wording/finding_wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hopscope::app {

/// The translation context of this file.
class CheckCommandText
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommandText)
};

namespace {

QString nameAndTitle(const findings::Rule& rule)
{
    return QStringLiteral("%1  %2").arg(QLatin1String(rule.name.data(), qsizetype(rule.name.size())), -34).arg(wording::ruleTitle(rule.id)) + QLatin1Char('\n');
}

int explain(const std::string& name, const Streams& streams)
{
    if (name == "all") {
        for (const findings::Rule& rule : findings::allRules())
            streams.out << nameAndTitle(rule);
        return exitDone;
    }
    const auto id = findings::ruleFromName(name);
    if (!id) {
        streams.error << CheckCommandText::tr("hopscope: There is no rule \"%1\". \"hopscope check --explain all\" names them.")
                             .arg(QString::fromStdString(quotedFromOutside(name)))
                      << '\n';
        return exitWrongUsage;
    }
    const findings::Rule& rule = findings::ruleOf(*id);
    streams.out << CheckCommandText::tr("%1 (at worst: %2)\n%3.\n%4\n")
                       .arg(QString::fromStdString(name), wording::severityWord(rule.worst), wording::ruleTitle(*id), wording::ruleExplanation(*id));
    return exitDone;
}

Result<std::vector<findings::Suppression>> readIgnored(const std::string& path)
{
    if (path.empty())
        return std::vector<findings::Suppression>();
    const auto text = readWhole(path, smallFile());
    if (!text)
        return text.error();
    auto entries = findings::readSuppressions(*text);
    if (!entries) {
        Error error = entries.error();
        error.context = path + ", " + error.context;
        return error;
    }
    return entries;
}

/// Of several namespaces all, and what lies in none.
void keepNamespaces(findings::CheckResult& result, const std::vector<std::string>& namespaces)
{
    const auto isOutside = [&](const SharedText& name) {
        return !namespaces.empty() && !name.empty() && std::find(namespaces.begin(), namespaces.end(), name.str()) == namespaces.end();
    };
    std::erase_if(result.findings, [&](const findings::Finding& finding) { return isOutside(finding.subject().key.namespace_); });
    std::erase_if(result.notChecked, [&](const findings::NotChecked& gap) { return isOutside(gap.namespace_); });
}

} // namespace

int runCheck(const CheckCommand& command, const SourceOptions& source, const Streams& streams)
{
    if (!command.explain.empty())
        return explain(command.explain, streams);
    const auto ignored = readIgnored(command.ignoreFile);
    if (!ignored)
        return report(ignored.error(), streams);
    const auto cluster = openCluster(source, false, streams.error);
    if (!cluster)
        return report(cluster.error(), streams);
    reportGaps(cluster->loaded, streams);
    const cluster::SnapshotPointer& snapshot = cluster->loaded.snapshot;
    CheckReport found;
    found.result = findings::checkCluster(snapshot, facts::detectNetwork(*snapshot), cluster->now);
    keepNamespaces(found.result, source.namespaces);
    found.clear = findings::clearRules(found.result);
    found.suppressed = findings::suppress(found.result, *snapshot, *ignored);
    if (!source.cluster.empty() && source.cluster != "-" && !source.isScenario())
        found.file = source.cluster;
    if (command.output == "json")
        streams.out << checkJson(found);
    else if (command.output == "sarif")
        streams.out << checkSarif(found);
    else if (command.output == "junit")
        streams.out << checkJunit(found);
    else
        streams.out << checkText(found);
    const findings::Severity least = findings::severityFromName(command.failOn).value_or(findings::Severity::Error);
    const bool fails = std::any_of(found.result.findings.begin(), found.result.findings.end(), [&](const findings::Finding& each) { return each.severity >= least; });
    return fails ? exitNo : exitDone;
}

} // namespace hopscope::app
