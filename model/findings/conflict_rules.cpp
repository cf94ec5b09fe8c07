// What the facts say that does not fit together, as findings.
#include "model/findings/checker.h"
#include "model/findings/rule_functions.h"

#include <algorithm>
#include <array>

namespace hopscope::findings {

namespace {

using Kind = facts::Conflict::Kind;

struct Row
{
    Kind kind;
    RuleId rule;
    Severity severity;
    Fix fix;
};

constexpr std::array rows{
    Row{Kind::PodRangeInServiceRange, RuleId::AddrPodServiceOverlap, Severity::Warning, Fix::PlanRanges},
    Row{Kind::PodRangeAroundServiceRange, RuleId::AddrPodServiceOverlap, Severity::Warning, Fix::PlanRanges},
    Row{Kind::PodAddressOfService, RuleId::AddrPodServiceOverlap, Severity::Error, Fix::PlanRanges},
    Row{Kind::NodeInServiceRange, RuleId::AddrNodeInPodOrServiceRange, Severity::Error, Fix::PlanRanges},
    Row{Kind::NodeInPodRange, RuleId::AddrNodeInPodOrServiceRange, Severity::Error, Fix::PlanRanges},
    Row{Kind::PodAddressOfNode, RuleId::AddrNodeInPodOrServiceRange, Severity::Error, Fix::PlanRanges},
    Row{Kind::SharedPodAddress, RuleId::AddrDuplicatePodIp, Severity::Error, Fix::RestartPod},
    Row{Kind::ReusedPodAddress, RuleId::AddrDuplicatePodIp, Severity::Note, Fix::NothingNeeded},
    Row{Kind::SharedNodeAddress, RuleId::AddrDuplicateNodeIp, Severity::Error, Fix::RemoveOne},
    Row{Kind::SharedPodRange, RuleId::AddrDuplicateNodeRange, Severity::Error, Fix::LargerRange},
    Row{Kind::SharedServiceAddress, RuleId::AddrLbConflict, Severity::Error, Fix::MovePool},
    Row{Kind::DnsAddressesDiffer, RuleId::DnsAddressesDiffer, Severity::Warning, Fix::AgreeOnOne},
    Row{Kind::TwoCnis, RuleId::NetTwoPlugins, Severity::Warning, Fix::RemoveOne},
    Row{Kind::LeftoverAnnotations, RuleId::NetLeftovers, Severity::Note, Fix::NothingNeeded},
    Row{Kind::StaleAnnotation, RuleId::NetLeftovers, Severity::Note, Fix::NothingNeeded},
    Row{Kind::MixedVersions, RuleId::NetMixedSettings, Severity::Note, Fix::AgreeOnOne},
    Row{Kind::MixedModes, RuleId::NetMixedSettings, Severity::Warning, Fix::AgreeOnOne},
    Row{Kind::TwoProxies, RuleId::NetTwoProxies, Severity::Note, Fix::RemoveOne},
    Row{Kind::RangesDisagree, RuleId::NetRangesDisagree, Severity::Warning, Fix::AgreeOnOne},
    Row{Kind::PodsOutsideRanges, RuleId::NetPodsOutsideRanges, Severity::Note, Fix::NothingNeeded},
    Row{Kind::PodCidrsUnused, RuleId::NetPodCidrsUnused, Severity::Note, Fix::NothingNeeded},
};

/// Pods' addresses and ClusterIPs that lie in both: whoever handed them out.
bool isUsed(const CheckedCluster& cluster, const facts::Conflict& conflict)
{
    const auto services = ip::Cidr::parse(conflict.subject);
    const auto pods = ip::Cidr::parse(conflict.second);
    if (!services || !pods)
        return false;
    const ip::Cidr& both = services->length() >= pods->length() ? *services : *pods;
    for (const kube::Service& service : cluster.snapshot.services) {
        for (const ip::IpAddress& address : service.clusterIpAddresses()) {
            if (both.contains(address))
                return true;
        }
    }
    const auto& all = cluster.snapshot.pods;
    return std::any_of(all.begin(), all.end(), [&](const kube::Pod& pod) {
        return !pod.hostNetwork && !pod.isTerminal() && std::any_of(pod.podIps.begin(), pod.podIps.end(), [&](const ip::IpAddress& own) { return both.contains(own); });
    });
}

/// Some conflicts among what was read are true whatever else there is; that there are no more of them is not.
void sayWhatIsMissing(const CheckedCluster& cluster, Report& report)
{
    const bool ofPods = report.rule() == RuleId::AddrDuplicatePodIp || report.rule() == RuleId::AddrPodServiceOverlap;
    const bool ofNodes = report.rule() == RuleId::AddrDuplicateNodeIp || report.rule() == RuleId::AddrDuplicateNodeRange ||
                         report.rule() == RuleId::AddrNodeInPodOrServiceRange;
    if (ofPods && !cluster.isWhole(kube::Kind::Pod))
        report.unread(kube::Kind::Pod);
    if (ofNodes && !cluster.isWhole(kube::Kind::Node))
        report.unread(kube::Kind::Node);
}

std::string commandOf(const facts::Conflict& conflict)
{
    if (conflict.parties.empty())
        return "kubectl get nodes -o wide";
    const facts::ConflictParty& first = conflict.parties.front();
    return getCommand(reference(first.kind, first.key), first.kind == kube::Kind::Node ? " -o yaml" : " -o wide");
}

const Row* rowOf(const facts::Conflict& conflict)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.kind == conflict.kind; });
    return row == rows.end() ? nullptr : &*row;
}

std::vector<std::string> valuesOf(const facts::Conflict& conflict)
{
    return {std::string(toString(conflict.kind)), conflict.subject, conflict.first, conflict.second};
}

/// Without what is evidence only, which may be another at the next look.
std::string whichOf(const facts::Conflict& conflict)
{
    std::string which = std::string(toString(conflict.kind)) + " " + conflict.subject;
    for (std::size_t i = 1; i < conflict.parties.size(); ++i)
        which += " " + nameOf(reference(conflict.parties[i].kind, conflict.parties[i].key));
    for (const ip::IpAddress& address : conflict.addresses)
        which += " " + address.toString();
    return conflict.kind == Kind::TwoCnis ? which + " " + conflict.second : which;
}

} // namespace

bool tells(const Finding& finding, const facts::Conflict& conflict)
{
    const Row* row = rowOf(conflict);
    return row && finding.rule == row->rule && finding.values == valuesOf(conflict);
}

void checkConflicts(const CheckedCluster& cluster, Report& report)
{
    sayWhatIsMissing(cluster, report);
    for (const facts::Conflict& conflict : cluster.facts.conflicts) {
        const Row* row = rowOf(conflict);
        if (!row || row->rule != report.rule())
            continue;
        Severity severity = row->severity;
        if (row->rule == RuleId::AddrPodServiceOverlap && severity == Severity::Warning && isUsed(cluster, conflict))
            severity = Severity::Error;
        const bool hasParty = !conflict.parties.empty();
        Finding& finding = report.add(severity, hasParty ? reference(conflict.parties.front().kind, conflict.parties.front().key)
                                                         : kube::ObjectReference{"Cluster", {{}, "network"}});
        for (std::size_t i = 1; i < conflict.parties.size(); ++i)
            finding.objects.push_back(reference(conflict.parties[i].kind, conflict.parties[i].key));
        finding.values = valuesOf(conflict);
        finding.which = whichOf(conflict);
        finding.fix = row->fix;
        if (row->fix == Fix::RestartPod)
            finding.fixArguments = {conflict.second};
        finding.command = commandOf(conflict);
        finding.basis = facts::Basis::Derived;
    }
}

} // namespace hopscope::findings
