#include "model/mask/mask.h"

namespace hopscope::mask {

namespace {

class TraceMask
{
public:
    explicit TraceMask(const Mask& mask) : m_mask(mask) {}

    void apply(flow::FlowTrace& trace) const
    {
        std::visit([this](auto& place) { apply(place); }, trace.query.from);
        std::visit([this](auto& target) { apply(target); }, trace.query.to);
        for (auto& [key, value] : trace.query.assume)
            value = m_mask.text(value);
        for (std::string* text : {&trace.from, &trace.to})
            *text = m_mask.text(*text);
        trace.decidedOn = m_mask.name(trace.decidedOn);
        if (trace.service)
            trace.service = m_mask.key(*trace.service);
        for (flow::Candidate& candidate : trace.candidates)
            apply(candidate);
        applyAll(trace.attempt);
        if (trace.name)
            apply(*trace.name);
        for (flow::Assumption& assumption : trace.assumptions) {
            assumption.value = m_mask.text(assumption.value);
            assumption.evidence = m_mask.text(assumption.evidence);
        }
        for (flow::Why& why : trace.why)
            for (std::string& argument : why.arguments)
                argument = m_mask.text(argument);
    }

private:
    void apply(flow::PodPlace& place) const { place.pod = m_mask.key(place.pod); }
    void apply(flow::NodePlace& place) const { place.node = m_mask.name(place.node); }
    void apply(flow::ClientPlace& place) const
    {
        if (place.address)
            place.address = m_mask.address(*place.address);
    }
    void apply(flow::PodTarget& target) const { target.pod = m_mask.key(target.pod); }
    void apply(flow::ServiceTarget& target) const { target.service = m_mask.key(target.service); }
    void apply(flow::NodePortTarget& target) const { target.node = m_mask.name(target.node); }
    void apply(flow::AddressTarget& target) const { target.address = m_mask.address(target.address); }
    void apply(flow::NameTarget& target) const { target.name = m_mask.text(target.name); }

    void apply(flow::Place& place) const
    {
        place.pod = m_mask.key(place.pod);
        place.node = m_mask.name(place.node);
        place.otherNode = m_mask.name(place.otherNode);
    }

    void applyAll(std::vector<flow::Step>& steps) const
    {
        for (flow::Step& step : steps) {
            apply(step.where);
            step.source.address = m_mask.address(step.source.address);
            step.destination.address = m_mask.address(step.destination.address);
            if (step.outer) {
                step.outer->source = m_mask.address(step.outer->source);
                step.outer->destination = m_mask.address(step.outer->destination);
            }
        }
    }

    void apply(flow::Candidate& candidate) const
    {
        candidate.endpoint.address = m_mask.address(candidate.endpoint.address);
        if (candidate.pod)
            candidate.pod = m_mask.key(*candidate.pod);
        candidate.node = m_mask.name(candidate.node);
        for (kube::ObjectKey& policy : candidate.policies)
            policy = m_mask.key(policy);
        for (policy::PolicyObject& policy : candidate.otherPolicies)
            policy.key = m_mask.key(policy.key);
        applyAll(candidate.forward);
        applyAll(candidate.reply);
    }

    void apply(flow::NameStep& name) const
    {
        for (std::vector<std::string>* texts : {&name.asked, &name.answer})
            for (std::string& text : *texts)
                text = m_mask.text(text);
        for (flow::FlowTrace& lookup : name.lookup)
            apply(lookup);
    }

    const Mask& m_mask;
};

} // namespace

flow::FlowTrace Mask::trace(flow::FlowTrace trace) const
{
    TraceMask(*this).apply(trace);
    return trace;
}

} // namespace hopscope::mask
