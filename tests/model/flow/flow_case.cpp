#include "tests/model/flow/flow_case.h"

#include "tests/support/cluster_drawing.h"

#include <algorithm>
#include <set>

namespace hopscope::support {

namespace {

std::string text(const YAML::Node& node, const std::string& usual = {})
{
    return node.IsDefined() && node.IsScalar() ? node.Scalar() : usual;
}

/// The member, or a null node whose own members can be asked for in turn.
YAML::Node child(const YAML::Node& parent, const char* name)
{
    const YAML::Node found = parent[name];
    return found.IsDefined() ? found : YAML::Node();
}

/// "key=value " when the case has the field.
std::string option(const YAML::Node& parent, const char* field, const std::string& name)
{
    return parent[field] ? name + "=" + text(parent[field]) + " " : std::string();
}

std::string endpointText(const YAML::Node& endpoint)
{
    std::string line = text(endpoint["ip"]) + ":" + text(endpoint["port"]) + " " + option(endpoint, "node", "on");
    if (text(endpoint["ready"]) == "false")
        line += "ready=no ";
    if (text(endpoint["serving"]) == "false")
        line += "serving=no ";
    if (text(endpoint["terminating"]) == "true")
        line += "terminating=yes ";
    for (const YAML::Node& zone : endpoint["zones"])
        line += "zone=" + text(zone) + " ";
    for (const YAML::Node& node : endpoint["hintNodes"])
        line += "hint=" + text(node) + " ";
    return line;
}

std::string serviceText(const YAML::Node& service)
{
    std::string line = "service " + text(service["name"]) + " " + text(service["clusterIP"]) + ":" + text(service["port"]) + " ";
    line += option(service, "type", "type") + option(service, "nodePort", "nodeport") + option(service, "proto", "proto") +
            option(service, "externalTrafficPolicy", "etp") + option(service, "internalTrafficPolicy", "itp");
    for (const YAML::Node& ingress : service["loadBalancer"])
        line += option(ingress, "ip", "vip") + option(ingress, "hostname", "hostname") + option(ingress, "ipMode", "vipmode");
    for (const YAML::Node& address : service["externalIPs"])
        line += "externalip=" + text(address) + " ";
    for (const YAML::Node& range : service["loadBalancerSourceRanges"])
        line += "sourceranges=" + text(range) + " ";
    std::string endpoints;
    for (const YAML::Node& endpoint : service["endpoints"])
        endpoints += (endpoints.empty() ? "-> " : ", ") + endpointText(endpoint);
    return line + endpoints + "\n";
}

std::string proxyText(const YAML::Node& proxy, const std::string& mode)
{
    if (mode == "ebpf-cilium")
        return "proxy cilium " + option(proxy, "loadBalancerMode", "bpf-lb-mode") + "\n";
    std::string line = "proxy " + mode + " ";
    const std::string detector = text(child(proxy, "detectLocal")["mode"], "ClusterCIDR");
    if (detector == "ClusterCIDR")
        line += "clusterCIDR=10.244.0.0/16 ";
    else if (detector != "none")
        line += "detectLocalMode=" + detector + " ";
    if (const YAML::Node prefix = child(proxy, "detectLocal")["prefix"])
        line += "interfaceNamePrefix=" + text(prefix) + " ";
    if (text(proxy["masqueradeAll"]) == "true")
        line += "masqueradeAll=true ";
    for (const YAML::Node& range : proxy["nodePortAddresses"])
        line += "nodePortAddresses=" + text(range) + " ";
    return line + "\n";
}

std::string drawingOf(const FlowCase& flowCase, const std::string& mode)
{
    std::string drawing = "node n1 192.168.0.11 pods=10.244.1.0/24 zone=za\n"
                          "node n2 192.168.0.12 pods=10.244.2.0/24 zone=zb\n"
                          "node n3 192.168.0.13 pods=10.244.3.0/24 zone=zb\n"
                          "pod a n1 10.244.1.5\npod w1 n1 10.244.1.7\npod w2 n2 10.244.2.7\npod w3 n3 10.244.3.7\n"
                          "range 10.96.0.0/16\n";
    drawing += proxyText(child(flowCase.node, "proxy"), mode);
    for (const YAML::Node& service : flowCase.node["services"])
        drawing += serviceText(service);
    return drawing;
}

/// What no object shows goes in the way a user says it.
void assumeNetwork(const FlowCase& flowCase, flow::Query& query)
{
    const YAML::Node net = child(flowCase.node, "net");
    query.assume.emplace("pod-network", text(net["cni"], "ptp"));
    query.assume.emplace("overlay", text(net["overlay"], "none") == "null" ? "none" : text(net["overlay"], "none"));
    query.assume.emplace("cni-masquerade", text(net["cniMasq"]) == "true" ? "yes" : "no");
    query.assume.emplace("bridge-nf", text(net["brNf"]) == "false" ? "no" : "yes");
    query.assume.emplace("forward-policy", text(child(flowCase.node, "proxy")["forwardPolicy"]) == "DROP" ? "drop" : "accept");
    if (flowCase.node["ingress_node"])
        query.assume.emplace("entry-node", text(flowCase.node["ingress_node"]));
    for (const auto& entry : flowCase.node["extra_node_ips"]) {
        for (const YAML::Node& address : entry.second)
            query.assume.emplace("node-address", text(entry.first) + "=" + text(address));
    }
    for (const YAML::Node& listener : flowCase.node["listeners"])
        query.assume.emplace("listening", text(listener[0]) + ":" + text(listener[1]));
}

flow::Query queryOf(const FlowCase& flowCase)
{
    flow::Query query;
    const YAML::Node source = flowCase.node["src"];
    const std::string kind = text(source["kind"]);
    if (kind == "pod")
        query.from = flow::PodPlace{{"default", text(source["name"])}};
    else if (kind == "external")
        query.from = flow::ClientPlace{ip::IpAddress::parse(text(source["ip"]))};
    else
        query.from = flow::NodePlace{text(source["node"])};
    const YAML::Node destination = flowCase.node["dst"];
    query.to = flow::AddressTarget{ip::IpAddress::parse(text(destination["ip"])).value_or(ip::IpAddress{}),
                                   text(destination["port"])};
    query.protocol = ip::parseProtocol(text(destination["proto"], "tcp")).value_or(ip::Protocol::Tcp);
    assumeNetwork(flowCase, query);
    return query;
}

/// The pod that asks, the Service and its endpoints, of a case about names.
std::string nameDrawing(const YAML::Node& dns)
{
    const YAML::Node service = dns["service"];
    const std::string space = text(dns["src_ns"]);
    std::string drawing = "node n1 192.168.0.11 pods=10.244.1.0/24\nproxy iptables\n";
    if (text(dns["hostNetwork"]) == "true")
        drawing += "hostpod " + space + "/asks n1";
    else
        drawing += "pod " + space + "/asks n1 10.244.1.5";
    drawing += " dnspolicy=" + text(dns["dnsPolicy"]) + "\n";
    drawing += "service " + text(service["ns"]) + "/" + text(service["name"]) + " " + text(service["clusterIP"], "None") + ":80 " +
               option(service, "type", "type") + option(service, "externalName", "externalname");
    std::string endpoints;
    for (const YAML::Node& endpoint : service["endpoints"])
        endpoints += (endpoints.empty() ? "-> " : ", ") + text(endpoint["ip"]) + ":80 on=n1 " + option(endpoint, "hostname", "hostname");
    return drawing + endpoints + "\n";
}

/// The case file's step grammar: "pod/a out 10.244.1.5:E > 10.244.1.7:8080".
std::string stepText(const flow::Step& step)
{
    std::string where = "client";
    if (step.where.kind == flow::Place::Kind::Pod)
        where = "pod/" + step.where.pod.name;
    else if (step.where.kind == flow::Place::Kind::Node)
        where = step.where.node;
    return where + " " + std::string(flow::toString(step.hook)) + " " + step.source.toString() + " > " +
           step.destination.toString();
}

/// The case file's words are the program's in another spelling: "broken_asymmetric_reply", "NodePort", "NOT_CAPTURED".
std::string spelled(std::string word)
{
    std::string result;
    for (const char letter : word) {
        if (letter != '_' && letter != '-')
            result += char(std::tolower(letter));
    }
    return result;
}

void compare(const std::string& what, const std::string& wanted, const std::string& got, std::vector<std::string>& found)
{
    if (wanted != got)
        found.push_back(what + ": wanted " + wanted + ", got " + got);
}

/// "WHERE HOOK" of a step's text.
std::string placeOf(const std::string& step)
{
    return step.substr(0, step.find(' ', step.find(' ') + 1));
}

/// A case that was derived by reading lists only the places that matter to its rule: others are not compared.
void compareSteps(const std::string& what, const YAML::Node& wanted, const std::vector<flow::Step>& got, bool all,
                  std::vector<std::string>& found)
{
    if (!wanted.IsDefined() && !all)
        return;
    std::string wantedText;
    std::set<std::string> places;
    for (const YAML::Node& step : wanted) {
        wantedText += "\n    " + text(step);
        places.insert(placeOf(text(step)));
    }
    std::string gotText;
    for (const flow::Step& step : got) {
        if (all || places.contains(placeOf(stepText(step))))
            gotText += "\n    " + stepText(step);
    }
    compare(what, wantedText, gotText, found);
}

void compareCandidates(const YAML::Node& wanted, const std::vector<flow::Candidate>& got, bool allSteps,
                       std::vector<std::string>& found)
{
    compare("number of candidates", std::to_string(wanted.size()), std::to_string(got.size()), found);
    for (std::size_t i = 0; i < std::min(wanted.size(), got.size()); ++i) {
        const YAML::Node one = wanted[i];
        const flow::Candidate& other = got[i];
        const std::string name = text(one["endpoint"]);
        compare("endpoint", name, other.endpoint.toString(), found);
        compare(name + " probability", text(one["p"]), other.probability.toString(), found);
        compare(name + " snat", text(one["snat"]), std::string(flow::toString(other.translation)), found);
        compare(name + " result", spelled(text(one["result"])), spelled(std::string(flow::toString(other.result))), found);
        compareSteps(name + " forward", one["forward"], other.forward, allSteps, found);
        compareSteps(name + " reply", one["reply"], other.reply, allSteps, found);
    }
}

std::string matchedText(const YAML::Node& expect)
{
    const std::string word = text(expect["matched_as"], "none");
    return spelled(word == "NodePort-disabled" ? "none" : word);
}

std::string clientSees(const YAML::Node& expect)
{
    const std::string sentence = text(expect["client_sees"]);
    if (sentence.starts_with("connection refused"))
        return "refused";
    return sentence.starts_with("timeout") ? "timeout" : "";
}

} // namespace

std::vector<FlowCase> readFlowCases(const std::string& path)
{
    std::vector<FlowCase> cases;
    for (const YAML::Node& node : YAML::LoadFile(path)["cases"]) {
        FlowCase flowCase{text(node["id"]), {}, node};
        for (const YAML::Node& mode : node["modes"])
            flowCase.modes.push_back(text(mode));
        cases.push_back(std::move(flowCase));
    }
    return cases;
}

namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

std::string joined(const YAML::Node& words)
{
    std::vector<std::string> all;
    for (const YAML::Node& word : words)
        all.push_back(text(word));
    return joined(all);
}

/// A case about names: which questions, and which answer.
std::vector<std::string> nameDifferences(const FlowCase& flowCase)
{
    const YAML::Node dns = flowCase.node["dns"];
    const cluster::SnapshotPointer snapshot = drawCluster(nameDrawing(dns));
    const flow::Query query{flow::PodPlace{{text(dns["src_ns"]), "asks"}}, flow::NameTarget{text(dns["name"]), "80"},
                            ip::Protocol::Tcp, {}};
    const auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query);
    if (!trace)
        return {"an error: " + trace.error().message};
    if (!trace->name)
        return {"no name was asked"};
    std::vector<std::string> found;
    compare("asked", joined(flowCase.node["expect"]["queries"]), joined(trace->name->asked), found);
    compare("answer", joined(flowCase.node["expect"]["answer"]), joined(trace->name->answer), found);
    return found;
}

} // namespace

std::vector<std::string> differences(const FlowCase& flowCase, const std::string& mode)
{
    if (flowCase.node["dns"])
        return nameDifferences(flowCase);
    const cluster::SnapshotPointer snapshot = drawCluster(drawingOf(flowCase, mode));
    const auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), queryOf(flowCase));
    if (!trace)
        return {"an error: " + trace.error().message};
    std::vector<std::string> found;
    const YAML::Node expect = flowCase.node["expect"];
    compare("verdict", spelled(text(expect["verdict"])), spelled(std::string(flow::toString(trace->verdict))), found);
    if (expect["matched_as"])
        compare("matched as", matchedText(expect), spelled(std::string(flow::toString(trace->matchedAs))), found);
    if (expect["decided_on"])
        compare("decided on", text(expect["decided_on"]), trace->decidedOn, found);
    // Beyond the cluster's edge the laboratory's timeout is not a rule: what is there, no object says.
    const bool outside = trace->verdict == flow::Verdict::NotCaptured && trace->clientSees == flow::ClientSees::Depends;
    if (!clientSees(expect).empty() && !outside)
        compare("client sees", clientSees(expect), std::string(flow::toString(trace->clientSees)), found);
    const bool allSteps = text(flowCase.node["verified"]) == "kernel";
    compareCandidates(expect["candidates"], trace->candidates, allSteps, found);
    return found;
}

} // namespace hopscope::support
