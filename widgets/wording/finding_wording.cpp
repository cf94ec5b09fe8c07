#include "widgets/wording/finding_wording.h"

#include "model/findings/rules.h"
#include "widgets/wording/finding_words.h"
#include "widgets/wording/words.h"
#include "widgets/wording/wording.h"

#include <array>

namespace hopscope::wording {

using findings::Because;
using findings::Finding;
using findings::RuleId;

QString filled(const QString& text, const std::vector<std::string>& words)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = text[i] == QLatin1Char('%') && i + 1 < text.size() ? text[i + 1].digitValue() : 0;
        if (digit < 1) {
            result += text[i];
            continue;
        }
        if (std::size_t(digit) <= words.size())
            result += oneLine(words[std::size_t(digit) - 1]);
        ++i;
    }
    return result;
}

QString ruleName(findings::RuleId rule)
{
    const std::string_view name = findings::ruleOf(rule).name;
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QString severityWord(findings::Severity severity)
{
    switch (severity) {
    case findings::Severity::Note: return FindingWords::tr("note");
    case findings::Severity::Warning: return FindingWords::tr("warning");
    case findings::Severity::Error: break;
    }
    return FindingWords::tr("error");
}

QString findingTime(TimePoint time, TimePoint now)
{
    return clockText(time, now, Clock::Minutes);
}

QString ruleTitle(RuleId rule)
{
    return FindingWords::tr(wordsOf(rule).title);
}

QString ruleExplanation(RuleId rule)
{
    return FindingWords::tr(wordsOf(rule).explanation);
}

namespace {

/// The sentence of the facts' conflict that the finding came from.
std::optional<QString> conflictText(const Finding& finding)
{
    for (int kind = 0; kind <= int(facts::Conflict::Kind::SharedServiceAddress); ++kind) {
        facts::Conflict conflict;
        conflict.kind = facts::Conflict::Kind(kind);
        if (finding.values.size() != 4 || toString(conflict.kind) != finding.values[0])
            continue;
        conflict.subject = finding.values[1];
        conflict.first = finding.values[2];
        conflict.second = finding.values[3];
        return conflictSentence(conflict);
    }
    return std::nullopt;
}

bool isEmptyAt(const Finding& finding, std::size_t index)
{
    return index >= finding.values.size() || finding.values[index].empty();
}

bool saysAt(const Finding& finding, std::size_t index, std::string_view word)
{
    return index < finding.values.size() && finding.values[index] == word;
}

QString gatewayText(const Finding& finding)
{
    if (finding.rule == RuleId::GwNotProgrammed && isEmptyAt(finding, 2))
        return FindingWords::tr("No controller has answered for Gateway %1 for more than five minutes: it is not %2.");
    if (finding.rule == RuleId::RtNotAttached && isEmptyAt(finding, 2))
        return FindingWords::tr("No controller has answered for %1 at %2 for more than five minutes.");
    if (saysAt(finding, 2, "no-service"))
        return FindingWords::tr("%1 sends to Service %2, which is not there.");
    if (saysAt(finding, 2, "no-port"))
        return FindingWords::tr("%1 sends to port %4 of Service %2, which has no such port.");
    if (saysAt(finding, 2, "not-granted"))
        return FindingWords::tr("%1 sends to Service %2 of another namespace, and no ReferenceGrant there lets it.");
    if (saysAt(finding, 2, "refused"))
        return FindingWords::tr("%1: the controller of %2 cannot use a backend: %4.");
    return {};
}

/// Where a rule has several sentences; empty for its usual one.
QString specialText(const Finding& finding)
{
    switch (finding.rule) {
    case RuleId::GwNotProgrammed:
    case RuleId::RtNotAttached:
    case RuleId::RtBackendBad: return gatewayText(finding);
    case RuleId::IngClass:
        return isEmptyAt(finding, 1) ? FindingWords::tr("Ingress %1 names no class, and no IngressClass is the default.") : QString();
    case RuleId::NpNotEnforced:
        return saysAt(finding, 1, "unknown") ? FindingWords::tr("There are %1 NetworkPolicies; whether anything enforces them is not known.") : QString();
    case RuleId::NpIpBlockInCluster:
        return saysAt(finding, 2, "services") ? FindingWords::tr("NetworkPolicy %1 has the ipBlock %2, which lies in the Service range %4: most plugins see pods' addresses there.")
                                              : QString();
    case RuleId::NpAndOrSuspicious: return QString();
    case RuleId::DnsThin:
        if (saysAt(finding, 1, "0"))
            return FindingWords::tr("The DNS Service %1 has no ready pod: no name of the cluster resolves.");
        return saysAt(finding, 1, "1") ? QString() : FindingWords::tr("All %2 ready pods of the DNS Service %1 run on node %3.");
    case RuleId::AddrServiceRange:
        if (saysAt(finding, 1, "full"))
            return FindingWords::tr("ServiceCIDR %1: the range %3 is nearly full.");
        return saysAt(finding, 1, "outside") ? FindingWords::tr("Service %1 has the address %3, which lies in no ServiceCIDR.") : QString();
    case RuleId::NodeAgentNotReady:
        return isEmptyAt(finding, 2) ? FindingWords::tr("Node %1 has no pod of DaemonSet %2, which is for every node.")
                                     : FindingWords::tr("Node %1: Pod %3 of DaemonSet %2 is not ready.");
    case RuleId::ProxyModeEnding:
        return isEmptyAt(finding, 0) ? FindingWords::tr("kube-proxy has no mode set: its default will change from iptables to nftables.") : QString();
    default: return QString();
    }
}

} // namespace

QString findingSentence(const Finding& finding)
{
    if (const auto text = conflictText(finding))
        return *text;
    const QString special = specialText(finding);
    const char* usual = wordsOf(finding.rule).sentence;
    if (special.isEmpty() && !usual)
        return ruleTitle(finding.rule);
    return filled(special.isEmpty() ? FindingWords::tr(usual) : special, finding.values);
}

namespace {

QString kindsText(const findings::NotChecked& gap)
{
    return toText(kube::kindName(*gap.kind));
}

} // namespace

QString notCheckedReason(const findings::NotChecked& gap)
{
    switch (gap.because) {
    case Because::KindUnread:
        if (gap.namespace_.empty())
            return FindingWords::tr("%1: not read, or not all").arg(kindsText(gap));
        return FindingWords::tr("%1 of namespace %2: not read, or not all").arg(kindsText(gap), toText(gap.namespace_));
    case Because::NoStatus: return FindingWords::tr("these files hold no status");
    case Because::NoAge: return FindingWords::tr("the object does not say when it was made");
    case Because::FactUnknown: {
        const QString name = factName(gap.detail);
        if (gap.detail == "range-size")
            return FindingWords::tr("how many addresses a node has is not known of this network plugin");
        if (gap.detail == "allocatable-cpu")
            return FindingWords::tr("nodes do not say how much CPU they have");
        if (gap.detail == "allocatable-pods")
            return FindingWords::tr("nodes do not say how many pods they take");
        if (gap.detail == "control-plane-nodes")
            return FindingWords::tr("no control-plane node is to be seen");
        if (gap.detail == "control-plane-endpoint")
            return FindingWords::tr("which addresses the control plane has besides its nodes' is not known");
        return FindingWords::tr("not known: %1").arg(name);
    }
    case Because::NotOnPurpose: return FindingWords::tr("Secrets are never read");
    case Because::NotInThisVersion: break;
    }
    return FindingWords::tr("this version does not read what it needs");
}

} // namespace hopscope::wording
