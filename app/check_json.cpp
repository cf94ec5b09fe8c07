#include "app/check_report.h"
#include "model/base/visible_text.h"
#include "model/findings/rules.h"
#include "widgets/wording/finding_wording.h"

#include <QUrl>
#include <nlohmann/json.hpp>

namespace hopscope::app {

namespace {

using Json = nlohmann::ordered_json;
using findings::Finding;

std::string ruleName(findings::RuleId rule)
{
    return std::string(findings::ruleOf(rule).name);
}

std::string text(const QString& sentence)
{
    return visibleText(sentence.toStdString());
}

std::string written(const Json& document)
{
    return jsonWithoutControls(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

Json objectsOf(const Finding& finding)
{
    Json objects = Json::array();
    for (const kube::ObjectReference& object : finding.objects)
        objects.push_back({{"kind", object.kind.str()}, {"namespace", object.key.namespace_.str()}, {"name", object.key.name}});
    return objects;
}

Json findingJson(const Finding& finding)
{
    Json evidence = Json::array();
    for (const findings::Evidence& each : finding.evidence)
        evidence.push_back(text(wording::evidenceSentence(each)));
    Json proof = nullptr;
    if (finding.proof)
        proof = {{"from", finding.proof->from}, {"to", finding.proof->to}, {"protocol", std::string(ip::toString(finding.proof->protocol))}};
    return {{"rule", ruleName(finding.rule)},
            {"severity", std::string(toString(finding.severity))},
            {"objects", objectsOf(finding)},
            {"path", finding.path},
            {"message", text(wording::findingSentence(finding))},
            {"values", finding.values},
            {"evidence", std::move(evidence)},
            {"fix", text(wording::fixSentence(finding))},
            {"command", finding.command},
            {"proof", std::move(proof)},
            {"since", finding.since ? Json(formatRfc3339(*finding.since)) : Json(nullptr)},
            {"basis", std::string(toString(finding.basis))}};
}

Json gapJson(const findings::NotChecked& gap)
{
    return {{"rule", ruleName(gap.rule)},
            {"because", std::string(toString(gap.because))},
            {"kind", gap.kind ? Json(std::string(kube::kindName(*gap.kind))) : Json(nullptr)},
            {"namespace", gap.namespace_},
            {"message", text(wording::notCheckedReason(gap))}};
}

} // namespace

std::string checkJson(const CheckReport& report)
{
    Json list = Json::array();
    for (const Finding& finding : report.result.findings)
        list.push_back(findingJson(finding));
    Json gaps = Json::array();
    for (const findings::NotChecked& gap : report.result.notChecked)
        gaps.push_back(gapJson(gap));
    Json clear = Json::array();
    for (const findings::RuleId rule : report.clear)
        clear.push_back(ruleName(rule));
    return written({{"schema", "hopscope.findings/v1"},
                    {"findings", std::move(list)},
                    {"notChecked", std::move(gaps)},
                    {"clear", std::move(clear)},
                    {"suppressed", report.suppressed}});
}

namespace {

/// SARIF's words are the same.
std::string levelOf(findings::Severity severity)
{
    return std::string(toString(severity));
}

Json sarifRule(const findings::Rule& rule)
{
    return {{"id", std::string(rule.name)},
            {"shortDescription", {{"text", text(wording::ruleTitle(rule.id)) + "."}}},
            {"fullDescription", {{"text", text(wording::ruleExplanation(rule.id))}}},
            {"help", {{"text", text(wording::ruleExplanation(rule.id))}}},
            {"defaultConfiguration", {{"level", levelOf(rule.worst)}}}};
}

/// One location a finding: the file that was read, and the objects in it by name.
Json locationOf(const Finding& finding, const std::string& file)
{
    Json names = Json::array();
    for (const kube::ObjectReference& object : finding.objects)
        names.push_back({{"name", object.key.name}, {"fullyQualifiedName", object.kind.str() + " " + object.key.toString()}, {"kind", "resource"}});
    Json location{{"logicalLocations", std::move(names)}};
    if (!file.empty()) {
        const QByteArray path = QUrl::toPercentEncoding(QString::fromStdString(file), "/");
        location["physicalLocation"] = {{"artifactLocation", {{"uri", path.toStdString()}}}, {"region", {{"startLine", 1}}}};
    }
    return location;
}

Json sarifResult(const Finding& finding, const std::string& file)
{
    std::string message = text(wording::findingSentence(finding));
    if (const std::string fix = text(wording::fixSentence(finding)); !fix.empty())
        message += " " + fix;
    std::string print = ruleName(finding.rule) + "|" + finding.path;
    for (const kube::ObjectReference& object : finding.objects)
        print += "|" + object.kind + " " + object.key.toString();
    return {{"ruleId", ruleName(finding.rule)},
            {"ruleIndex", std::size_t(finding.rule)},
            {"level", levelOf(finding.severity)},
            {"message", {{"text", std::move(message)}}},
            {"locations", Json::array({locationOf(finding, file)})},
            {"partialFingerprints", {{"hopscopeObject/v1", std::move(print)}}}};
}

} // namespace

std::string checkSarif(const CheckReport& report)
{
    Json rules = Json::array();
    for (const findings::Rule& rule : findings::allRules())
        rules.push_back(sarifRule(rule));
    Json results = Json::array();
    for (const Finding& finding : report.result.findings)
        results.push_back(sarifResult(finding, report.file));
    Json notes = Json::array();
    for (const findings::NotChecked& gap : report.result.notChecked)
        notes.push_back({{"level", "note"},
                         {"associatedRule", {{"id", ruleName(gap.rule)}, {"index", std::size_t(gap.rule)}}},
                         {"message", {{"text", text(wording::notCheckedReason(gap))}}}});
    const Json driver{{"name", "Hopscope"}, {"version", HOPSCOPE_VERSION}, {"rules", std::move(rules)}};
    const Json invocation{{"executionSuccessful", true}, {"toolExecutionNotifications", std::move(notes)}};
    const Json run{{"tool", {{"driver", driver}}}, {"invocations", Json::array({invocation})}, {"results", std::move(results)}};
    return written({{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({run})}});
}

} // namespace hopscope::app
