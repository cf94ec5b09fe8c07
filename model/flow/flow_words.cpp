// The enums and small values in the words of JSON output.
#include "model/flow/flow_trace.h"

namespace hopscope::flow {

std::string_view toString(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Delivered: return "delivered";
    case Verdict::Rejected: return "rejected";
    case Verdict::Dropped: return "dropped";
    case Verdict::NotCaptured: return "not-captured";
    case Verdict::DroppedByHostFirewall: return "dropped-by-host-firewall";
    case Verdict::DeniedByPolicy: return "denied-by-policy";
    case Verdict::NameOnly: return "name-only";
    case Verdict::Unknown: break;
    }
    return "unknown";
}

std::string_view toString(ClientSees sees)
{
    switch (sees) {
    case ClientSees::Connected: return "connected";
    case ClientSees::Refused: return "refused";
    case ClientSees::Timeout: return "timeout";
    case ClientSees::NameNotFound: return "name-not-found";
    case ClientSees::Depends: break;
    }
    return "depends";
}

std::string_view toString(MatchedAs matched)
{
    switch (matched) {
    case MatchedAs::Direct: return "direct";
    case MatchedAs::ClusterIp: return "cluster-ip";
    case MatchedAs::NodePort: return "node-port";
    case MatchedAs::LoadBalancer: return "load-balancer";
    case MatchedAs::ExternalIp: return "external-ip";
    case MatchedAs::Headless: return "headless";
    case MatchedAs::ExternalName: return "external-name";
    case MatchedAs::None: break;
    }
    return "none";
}

std::string_view toString(SourceTranslation translation)
{
    switch (translation) {
    case SourceTranslation::None: break;
    case SourceTranslation::Masquerade: return "masquerade";
    case SourceTranslation::CniMasquerade: return "cni-masquerade";
    }
    return "none";
}

std::string_view toString(PolicyOutcome outcome)
{
    switch (outcome) {
    case PolicyOutcome::Allowed: break;
    case PolicyOutcome::DeniedEgress: return "denied-egress";
    case PolicyOutcome::DeniedIngress: return "denied-ingress";
    case PolicyOutcome::Unknown: return "unknown";
    }
    return "allowed";
}

std::string_view toString(CandidateResult result)
{
    switch (result) {
    case CandidateResult::Works: break;
    case CandidateResult::BrokenAsymmetricReply: return "broken-asymmetric-reply";
    case CandidateResult::BrokenOwnSource: return "broken-own-source";
    case CandidateResult::DroppedByHostFirewall: return "dropped-by-host-firewall";
    case CandidateResult::DroppedMartianSource: return "dropped-martian-source";
    case CandidateResult::Rejected: return "rejected";
    case CandidateResult::Dropped: return "dropped";
    case CandidateResult::Unknown: return "unknown";
    }
    return "works";
}

std::string_view toString(Hook hook)
{
    switch (hook) {
    case Hook::Out: return "out";
    case Hook::Odnat: return "odnat";
    case Hook::Pre: return "pre";
    case Hook::Dnat: return "dnat";
    case Hook::Post: return "post";
    case Hook::In: break;
    }
    return "in";
}

std::string Place::toString() const
{
    switch (kind) {
    case Kind::Client: break;
    case Kind::Pod: return "pod/" + pod.toString();
    case Kind::Node: return "node/" + node;
    case Kind::Wire: return "wire/" + node + "/" + otherNode;
    }
    return "client";
}

std::string Peer::toString() const
{
    std::string number;
    switch (portKind) {
    case Port::Number: number = std::to_string(port); break;
    case Port::Client: number = "E"; break;
    case Port::Masquerade: number = "S"; break;
    case Port::CniMasquerade: number = "S0"; break;
    }
    return isUnknownNodeAddress ? "NODE:" + number : ip::joinHostPort(address, number);
}

bool endsAtPolicy(const Candidate& candidate)
{
    return !candidate.forward.empty() && (candidate.forward.back().reason == Reason::DeniedByEgressPolicy ||
                                          candidate.forward.back().reason == Reason::DeniedByIngressPolicy);
}

bool works(const Candidate& candidate)
{
    return candidate.result == CandidateResult::Works && !endsAtPolicy(candidate);
}

bool isTranslation(Reason reason)
{
    return reason == Reason::TranslatedToEndpoint || reason == Reason::TranslatedByIpvs || reason == Reason::TranslatedByCilium ||
           reason == Reason::TranslatedByHostPort || reason == Reason::ProxiedByKubeProxy;
}

std::string Fraction::toString() const
{
    return std::to_string(numerator) + "/" + std::to_string(denominator);
}

} // namespace hopscope::flow
