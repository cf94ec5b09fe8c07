#include "model/flow/trace_json.h"

#include "model/base/visible_text.h"

#include <nlohmann/json.hpp>

namespace hopscope::flow {

namespace {

using Json = nlohmann::ordered_json;

Json textOrNull(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

Json outerJson(const std::optional<OuterHeader>& outer)
{
    if (!outer)
        return nullptr;
    return {{"protocol", facts::toString(outer->overlay)},
            {"src", outer->source.toString()},
            {"dst", outer->destination.toString()},
            {"port", outer->port},
            {"overhead", outer->overhead}};
}

Json stepsJson(const std::vector<Step>& steps, const TraceWording& wording)
{
    Json list = Json::array();
    std::optional<Step> before;
    for (const Step& step : steps) {
        Json changed = Json::array();
        if (step.sourceChanged)
            changed.push_back("src");
        if (step.destinationChanged)
            changed.push_back("dst");
        list.push_back({{"where", step.where.toString()},
                        {"hook", toString(step.hook)},
                        {"src", step.source.toString()},
                        {"dst", step.destination.toString()},
                        {"outer", outerJson(step.outer)},
                        {"changed", std::move(changed)},
                        {"why", wording.step ? wording.step(step, before) : std::string(toString(step.reason))}});
        before = step;
    }
    return list;
}

Json keysJson(const std::vector<kube::ObjectKey>& keys)
{
    Json list = Json::array();
    for (const kube::ObjectKey& key : keys)
        list.push_back(key.toString());
    return list;
}

Json policiesJson(const std::vector<policy::PolicyObject>& policies)
{
    Json list = Json::array();
    for (const policy::PolicyObject& each : policies)
        list.push_back({{"kind", kube::kindName(each.kind)}, {"name", each.key.toString()}});
    return list;
}

Json candidateJson(const Candidate& candidate, const TraceWording& wording)
{
    return {{"endpoint", candidate.endpoint.toString()},
            {"pod", candidate.pod ? Json(candidate.pod->toString()) : Json(nullptr)},
            {"node", textOrNull(candidate.node)},
            {"probability", candidate.probability.toString()},
            {"snat", toString(candidate.translation)},
            {"result", toString(candidate.result)},
            {"policy", toString(candidate.policy)},
            {"policies", keysJson(candidate.policies)},
            {"otherPolicies", policiesJson(candidate.otherPolicies)},
            {"forward", stepsJson(candidate.forward, wording)},
            {"reply", stepsJson(candidate.reply, wording)}};
}

Json assumptionsJson(const std::vector<Assumption>& assumptions)
{
    Json list = Json::array();
    for (const Assumption& assumption : assumptions)
        list.push_back({{"key", assumption.key},
                        {"value", assumption.value},
                        {"basis", facts::toString(assumption.basis)},
                        {"evidence", assumption.evidence}});
    return list;
}

Json traceJson(const FlowTrace& trace, const TraceWording& wording);

Json nameJson(const std::optional<NameStep>& name, const TraceWording& wording)
{
    if (!name)
        return nullptr;
    return {{"asked", name->asked},
            {"answer", name->answer},
            {"lookup", name->lookup.empty() ? Json(nullptr) : traceJson(name->lookup.front(), wording)}};
}

Json traceJson(const FlowTrace& trace, const TraceWording& wording)
{
    Json candidates = Json::array();
    for (const Candidate& candidate : trace.candidates)
        candidates.push_back(candidateJson(candidate, wording));
    Json why = Json::array();
    for (const Why& decision : trace.why)
        why.push_back(wording.why ? wording.why(decision) : std::string(toString(decision.decision)));
    return {{"schema", "hopscope.trace/v1"},
            {"from", trace.from},
            {"to", trace.to},
            {"protocol", ip::toString(trace.query.protocol)},
            {"verdict", toString(trace.verdict)},
            {"clientSees", toString(trace.clientSees)},
            {"matchedAs", toString(trace.matchedAs)},
            {"decidedOn", textOrNull(trace.decidedOn)},
            {"service", trace.service ? Json(trace.service->toString()) : Json(nullptr)},
            {"servicePort", textOrNull(trace.servicePort)},
            {"candidates", std::move(candidates)},
            {"attempt", stepsJson(trace.attempt, wording)},
            {"name", nameJson(trace.name, wording)},
            {"assumptions", assumptionsJson(trace.assumptions)},
            {"why", std::move(why)}};
}

std::string dumped(const Json& json, int indent)
{
    return jsonWithoutControls(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

} // namespace

std::string traceToJson(const FlowTrace& trace, const TraceWording& wording, int indent)
{
    return dumped(traceJson(trace, wording), indent);
}

std::string errorToJson(const std::string& sentence)
{
    return dumped(Json{{"error", sentence}}, -1);
}

} // namespace hopscope::flow
