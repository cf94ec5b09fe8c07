// What the stage tells of one candidate's path: places, steps, wires, gates and where it stops. No sizes, no sentences.
#pragma once

#include "model/facts/network_facts.h"
#include "model/flow/conntrack_entry.h"
#include "model/flow/packet_header.h"

namespace hopscope::stage {

/// What the cluster's objects say of a place beside its name; an empty text is not known, and not shown.
struct PlaceFacts
{
    std::string address;       ///< a node's InternalIP, a pod's address
    std::string podRange;      ///< of a node
    std::string tunnelAddress; ///< of a node's tunnel interface, where the packet goes through one
    std::string zone;

    bool operator==(const PlaceFacts&) const = default;
};

/// What a place does for this packet.
enum class PlaceRole
{
    Source,
    EntryNode,     ///< takes the packet from outside, and decides
    DecidingNode,  ///< another node than the source's whose rules decide
    SourceNode,
    EndpointNode,
    SharedNode,    ///< the source's and the endpoint's
    Endpoint,
    SourceAndEndpoint, ///< a pod that reaches itself
    ClusterDns,
    OtherResolver,     ///< the question leaves for a resolver that no object shows
    PassesOn
};

struct StagePlace
{
    enum class Kind
    {
        Client,
        Pod,
        Node,
        Dns
    };
    Kind kind = Kind::Client;
    flow::Place where;        ///< of Dns: empty
    PlaceRole role = PlaceRole::PassesOn;
    PlaceFacts facts;
    bool reached = true;      ///< false: the chosen endpoint, which the packet never gets to
    bool former = false;      ///< only the path before came here (stage_difference.h); then not reached either

    bool operator==(const StagePlace&) const = default;
};

struct StoryStep
{
    enum class Kind
    {
        Lookup,    ///< before the packet: its destination's name is asked for
        Hop,       ///< a step of the trace
        LostReply  ///< the endpoint answers, and the answer misses the node that could translate it back
    };
    enum class Entry
    {
        None,
        Made,  ///< the conntrack entry is made here
        Used   ///< the answer uses it here
    };
    Kind kind = Kind::Hop;
    int number = 0;            ///< from 1 along the path; a lookup has 0
    std::size_t place = 0;     ///< into StageStory::places
    std::optional<std::size_t> from; ///< the place it comes from, when that is another one
    bool reply = false;
    flow::Step step;           ///< as the trace has it; of a lookup its question as it leaves
    flow::HeaderChange header;
    bool ends = false;         ///< undelivered, here
    bool changesNothing = false; ///< neither header nor memory, and it is no arrival at a place that does more
    Entry entry = Entry::None;
    std::size_t entryIndex = 0; ///< into StageStory::entries, when entry is not None

    bool operator==(const StoryStep&) const = default;
};

/// The way from one place to another, just before a step.
struct StoryWire
{
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t step = 0; ///< into StageStory::steps: the one it leads to
    bool reply = false;
    bool lookup = false;
    bool balancer = false; ///< outside, a load balancer's address brings it to the node
    std::optional<flow::OuterHeader> outer;

    bool operator==(const StoryWire&) const = default;
};

struct StoryGate
{
    std::size_t candidate = 0;
    std::string pod;       ///< name without namespace; empty: no pod
    std::string node;
    std::string endpoint;  ///< "10.244.1.7:8080"
    flow::Fraction share;
    bool chosen = false;
    bool works = true;

    bool operator==(const StoryGate&) const = default;
};

struct StageStory
{
    const flow::FlowTrace* trace = nullptr; ///< outlives the story
    std::size_t candidate = 0;
    std::vector<StagePlace> places; ///< in the order in which the packet first comes to them; the DNS before the source
    std::vector<StoryStep> steps;
    std::vector<StoryWire> wires;
    std::vector<StoryWire> formerWires; ///< that the path before took, and this one does not; only of a story with a ghost
    std::vector<StoryGate> gates;
    std::vector<flow::ConntrackEntry> entries;
    std::optional<std::size_t> stop; ///< the step at which it ends, undelivered or with its answer lost
    int podMtu = 0;                  ///< 0: not known

    const flow::Candidate* chosen() const;
    /// All steps of the way there as one: the header as it is sent, and as it arrives or ends.
    StoryStep wholeWay() const;
    /// The step with this number; nothing when there is none.
    std::optional<std::size_t> stepNumbered(int number) const;
};

/// By flow::Place::toString(); what is missing is told from the trace alone.
using FactsOfPlaces = std::map<std::string, PlaceFacts>;

/// Pure. `candidate` is an index into trace.candidates; ignored when there are none.
StageStory tellStory(const flow::FlowTrace& trace, std::size_t candidate, const FactsOfPlaces& places = {}, int podMtu = 0);

/// What a snapshot knows of the places that this trace names.
FactsOfPlaces factsOfPlaces(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const flow::FlowTrace& trace);

} // namespace hopscope::stage
