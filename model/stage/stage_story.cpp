#include "model/stage/stage_story.h"

#include "model/stage/story_places.h"

#include <algorithm>

namespace hopscope::stage {

using flow::Reason;

namespace {

/// Steps that may pass without a change; all others are worth a row of their own even when the header stays.
bool mayBeQuiet(Reason reason)
{
    return reason == Reason::ArrivesAtNode || reason == Reason::NoServiceMatches || reason == Reason::RoutedOn || reason == Reason::ReplyRoutedOn;
}

class Teller
{
public:
    Teller(StageStory& story, const FactsOfPlaces& facts) : m_story(story), m_places(story, facts) {}

    void tell()
    {
        tellLookup();
        const flow::Candidate* chosen = m_story.chosen();
        tellSteps(chosen ? chosen->forward : m_story.trace->attempt, false);
        if (chosen) {
            tellSteps(chosen->reply, true);
            tellLostReply(*chosen);
            m_places.addUnreached(*chosen);
            remember(*chosen);
        }
        m_places.assignRoles();
        findQuietSteps();
        findStop();
    }

private:
    void tellLookup()
    {
        if (!m_story.trace->name)
            return;
        const flow::NameStep& name = *m_story.trace->name;
        StoryStep step;
        step.kind = StoryStep::Kind::Lookup;
        step.place = m_places.addDns(name);
        step.from = m_places.indexOf(m_places.sourcePlace());
        if (!name.lookup.empty()) {
            const flow::FlowTrace& question = name.lookup.front();
            const auto& steps = question.candidates.empty() ? question.attempt : question.candidates.front().forward;
            if (!steps.empty()) {
                step.step = steps.front();
                step.header = flow::headerAt(steps, 0);
            }
            step.ends = question.verdict != flow::Verdict::Delivered;
        }
        m_story.wires.push_back({*step.from, step.place, 0, false, true, false, std::nullopt});
        if (!step.ends)
            m_story.wires.push_back({step.place, *step.from, 0, true, true, false, std::nullopt});
        m_story.steps.push_back(std::move(step));
    }

    void tellSteps(const std::vector<flow::Step>& steps, bool reply)
    {
        std::optional<std::size_t> before;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            StoryStep step;
            step.number = nextNumber();
            step.step = steps[i];
            step.place = m_places.indexOf(steps[i].where);
            step.reply = reply;
            step.header = flow::headerAt(steps, i);
            step.ends = flow::endsPacket(steps[i].reason);
            if (before && *before != step.place) {
                step.from = before;
                addWire(step);
            }
            before = step.place;
            m_story.steps.push_back(std::move(step));
        }
    }

    void addWire(const StoryStep& step)
    {
        StoryWire wire{*step.from, step.place, m_story.steps.size(), step.reply, false, false, std::nullopt};
        if (step.header.before)
            wire.outer = step.header.before->outer;
        const bool fromOutside = m_story.places[wire.from].kind == StagePlace::Kind::Client;
        const bool toOutside = m_story.places[wire.to].kind == StagePlace::Kind::Client;
        wire.balancer = m_story.trace->matchedAs == flow::MatchedAs::LoadBalancer && (fromOutside || toOutside);
        m_story.wires.push_back(std::move(wire));
    }

    /// The trace has no steps for an answer that misses the node which could translate it back; that it is sent is known.
    void tellLostReply(const flow::Candidate& candidate)
    {
        if (candidate.result != flow::CandidateResult::BrokenAsymmetricReply || flow::endsAtPolicy(candidate) || candidate.forward.empty())
            return;
        if (!candidate.reply.empty()) {
            m_story.steps.back().ends = true;
            return;
        }
        const flow::Step& arrived = candidate.forward.back();
        StoryStep step;
        step.kind = StoryStep::Kind::LostReply;
        step.number = nextNumber();
        step.place = m_places.indexOf(arrived.where);
        step.reply = true;
        step.step = arrived;
        step.step.hook = flow::Hook::Out;
        step.step.reason = Reason::ReplyLeaves;
        std::swap(step.step.source, step.step.destination);
        step.header.after = flow::PacketHeader{step.step.source, step.step.destination, std::nullopt};
        step.ends = true;
        m_story.steps.push_back(std::move(step));
    }

    void remember(const flow::Candidate& candidate)
    {
        m_story.entries = flow::conntrackEntries(candidate);
        const std::size_t first = m_story.trace->name ? 1 : 0;
        for (std::size_t i = 0; i < m_story.entries.size(); ++i) {
            mark(first + m_story.entries[i].madeAt, i, StoryStep::Entry::Made);
            for (const std::size_t use : m_story.entries[i].usedAt)
                mark(first + candidate.forward.size() + use, i, StoryStep::Entry::Used);
        }
    }

    void mark(std::size_t step, std::size_t entry, StoryStep::Entry what)
    {
        if (step >= m_story.steps.size())
            return;
        m_story.steps[step].entry = what;
        m_story.steps[step].entryIndex = entry;
    }

    /// Whether the packet is changed, or ends, before it leaves the place to which it comes with step `index`.
    bool changesInThisVisit(std::size_t index) const
    {
        const StoryStep& first = m_story.steps[index];
        for (std::size_t i = index; i < m_story.steps.size(); ++i) {
            const StoryStep& step = m_story.steps[i];
            if (step.place != first.place || step.reply != first.reply)
                return false;
            if (step.ends || step.header.sourceChanges() || step.header.destinationChanges())
                return true;
        }
        return false;
    }

    void findQuietSteps()
    {
        for (std::size_t i = 0; i < m_story.steps.size(); ++i) {
            StoryStep& step = m_story.steps[i];
            const bool quiet = step.kind == StoryStep::Kind::Hop && !step.ends && mayBeQuiet(step.step.reason) && !step.header.changes() &&
                               step.entry == StoryStep::Entry::None;
            const bool arrivesToDecide = step.step.reason == Reason::ArrivesAtNode && !step.reply && changesInThisVisit(i);
            step.changesNothing = quiet && !arrivesToDecide;
        }
    }

    void findStop()
    {
        for (std::size_t i = 0; i < m_story.steps.size() && !m_story.stop; ++i) {
            const StoryStep& step = m_story.steps[i];
            if (step.ends || (step.kind == StoryStep::Kind::Hop && step.step.reason == Reason::LeavesCluster))
                m_story.stop = i;
        }
    }

    int nextNumber() const { return m_story.steps.empty() ? 1 : m_story.steps.back().number + 1; }

    StageStory& m_story;
    StoryPlaces m_places;
};

std::vector<StoryGate> gatesOf(const flow::FlowTrace& trace, std::size_t chosen)
{
    std::vector<StoryGate> gates;
    for (std::size_t i = 0; i < trace.candidates.size(); ++i) {
        const flow::Candidate& candidate = trace.candidates[i];
        gates.push_back({i, candidate.pod ? candidate.pod->name : std::string(), candidate.node, candidate.endpoint.toString(),
                         candidate.probability, i == chosen, flow::works(candidate)});
    }
    return gates;
}

} // namespace

const flow::Candidate* StageStory::chosen() const
{
    return candidate < trace->candidates.size() ? &trace->candidates[candidate] : nullptr;
}

StoryStep StageStory::wholeWay() const
{
    StoryStep whole;
    for (const StoryStep& step : steps) {
        if (step.kind != StoryStep::Kind::Hop || step.reply)
            continue;
        if (!whole.header.before)
            whole.header.before = step.header.after ? step.header.after : step.header.before;
        whole.header.after = step.header.after;
        whole.ends = step.ends;
    }
    return whole;
}

std::optional<std::size_t> StageStory::stepNumbered(int number) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [number](const StoryStep& step) { return step.number == number; });
    if (found == steps.end())
        return std::nullopt;
    return std::size_t(found - steps.begin());
}

StageStory tellStory(const flow::FlowTrace& trace, std::size_t candidate, const FactsOfPlaces& places, int podMtu)
{
    StageStory story;
    story.trace = &trace;
    story.candidate = candidate;
    story.podMtu = podMtu;
    story.gates = gatesOf(trace, candidate);
    Teller(story, places).tell();
    return story;
}

} // namespace hopscope::stage
