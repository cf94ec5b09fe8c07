#include "model/addresses/whatis_json.h"

#include "model/addresses/json_parts.h"

namespace hopscope::addresses {

namespace {

Json objectJson(const std::optional<kube::Kind>& kind, const kube::ObjectKey& key)
{
    return kind ? Json(std::string(kube::kindName(*kind)) + " " + key.toString()) : Json(nullptr);
}

Json claimJson(const Claim& claim)
{
    Json json{{"kind", kindWord(claim)},
              {"address", claim.address.toString()},
              {"object", objectJson(claim.objectKind, claim.object)},
              {"node", textOrNull(claim.node)},
              {"basis", facts::toString(claim.basis)},
              {"since", claim.since ? Json(formatRfc3339(*claim.since)) : Json(nullptr)},
              {"evidence", claim.evidence}};
    if (claim.objectKind == kube::Kind::Pod || claim.kind == ClaimKind::EndpointOf)
        json["ready"] = claim.ready;
    if (claim.kind == ClaimKind::EndpointOf)
        json["endpoints"] = claim.endpoints;
    if (claim.others > 0)
        json["others"] = claim.others;
    if (claim.port != 0) {
        json["port"] = claim.port;
        json["protocol"] = claim.protocol ? Json(ip::toString(*claim.protocol)) : Json(nullptr);
        json["portName"] = textOrNull(claim.portName);
    }
    return json;
}

Json namingJson(const Naming& naming)
{
    return {{"object", objectJson(naming.kind, naming.object)},
            {"how", toString(naming.how)},
            {"rule", naming.rule > 0 ? Json(naming.rule) : Json(nullptr)},
            {"cidr", naming.range.toString()},
            {"except", textOrNull(naming.except)}};
}

Json conflictJson(const facts::Conflict& conflict)
{
    return {{"conflict", facts::toString(conflict.kind)}, {"subject", conflict.subject}, {"first", conflict.first}, {"second", conflict.second}};
}

Json namedByJson(const Answer& answer)
{
    Json list = Json::array();
    for (const Naming& naming : answer.namedBy)
        list.push_back(namingJson(naming));
    for (const facts::Conflict& conflict : answer.conflicts)
        list.push_back(conflictJson(conflict));
    return list;
}

Json seenJson(const SeenAs& seen)
{
    Json examples = Json::array();
    for (const kube::ObjectKey& key : seen.examples)
        examples.push_back("Pod " + key.toString());
    return {{"case", toString(seen.what)},
            {"address", seen.address ? Json(seen.address->toString()) : Json(nullptr)},
            {"node", textOrNull(seen.node)},
            {"pods", seen.pods},
            {"examples", std::move(examples)},
            {"basis", facts::toString(seen.basis)},
            {"evidence", seen.evidence}};
}

std::string_view word(NotKnown::What what)
{
    switch (what) {
    case NotKnown::What::Objects: return "objects";
    case NotKnown::What::PodRanges: return "pod-ranges";
    case NotKnown::What::ServiceRanges: return "service-ranges";
    case NotKnown::What::NodeNetwork: return "node-network";
    case NotKnown::What::PodListening: return "pod-listening";
    }
    return "";
}

std::string_view word(cluster::Coverage coverage)
{
    switch (coverage) {
    case cluster::Coverage::NotRead: return "not-read";
    case cluster::Coverage::Arriving: return "arriving";
    case cluster::Coverage::Complete: return "complete";
    case cluster::Coverage::Partial: return "partial";
    case cluster::Coverage::Forbidden: return "forbidden";
    case cluster::Coverage::Absent: return "absent";
    case cluster::Coverage::Failed: return "failed";
    }
    return "";
}

Json notKnownJson(const NotKnown& missing)
{
    const bool objects = missing.what == NotKnown::What::Objects;
    return {{"what", word(missing.what)},
            {"kind", objects ? Json(kube::kindName(missing.kind)) : Json(nullptr)},
            {"because", objects ? Json(word(missing.coverage)) : Json(nullptr)},
            {"needs", textOrNull(missing.needs)}};
}

Json portJson(const PortAnswer& port)
{
    return {{"from", port.from},
            {"to", port.to.toString()},
            {"protocol", ip::toString(port.to.protocol)},
            {"verdict", flow::toString(port.verdict)},
            {"clientSees", flow::toString(port.clientSees)},
            {"matchedAs", flow::toString(port.matchedAs)},
            {"service", port.service ? Json(port.service->toString()) : Json(nullptr)},
            {"servicePort", textOrNull(port.servicePort)}};
}

Json insideJson(const Inside& inside)
{
    Json counts = Json::object();
    for (const auto& [kind, count] : inside.counts)
        counts[std::string(toString(kind))] = count;
    return {{"size", numberJson(inside.size)},
            {"addresses", inside.addresses},
            {"counts", std::move(counts)},
            {"biggestGap", spanJson(inside.biggestGap)},
            {"ranges", listJson(inside.ranges, rangeJson)}};
}

Json nameJson(const NameAnswer& name)
{
    Json addresses = Json::array();
    for (const ip::IpAddress& address : name.addresses)
        addresses.push_back(address.toString());
    return {{"asked", name.asked}, {"records", name.records}, {"addresses", std::move(addresses)}};
}

} // namespace

std::string whatisToJson(const Answer& answer, int indent)
{
    Json document{{"schema", "hopscope.whatis/v1"},
                  {"asked", answer.question.asked},
                  {"known", answer.isKnown()},
                  {"claims", listJson(answer.claims, claimJson)},
                  {"ranges", listJson(answer.ranges, rangeJson)},
                  {"role", textOrNull(std::string(toString(answer.role)))},
                  {"namedBy", namedByJson(answer)},
                  {"seenAs", listJson(answer.seenAs, seenJson)},
                  {"notKnown", listJson(answer.notKnown, notKnownJson)}};
    if (answer.namings > answer.namedBy.size())
        document["namings"] = answer.namings;
    if (answer.question.range)
        document["cidr"] = answer.question.range->toString();
    if (answer.port)
        document["port"] = portJson(*answer.port);
    if (answer.inside)
        document["inside"] = insideJson(*answer.inside);
    if (answer.name)
        document["name"] = nameJson(*answer.name);
    return written(document, indent);
}

} // namespace hopscope::addresses
