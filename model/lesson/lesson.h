// A lesson as a value: what it needs of a cluster, the flows it shows, what it says and what it asks. Schema hopscope.lesson/v1.
#pragma once

#include "model/ip/endpoint.h"
#include "model/lesson/expression.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace hopscope::lesson {

/// A sentence with places for what the cluster has: "Rule 2 of {way.endpoints.count}".
struct Template
{
    /// Words, or what stands in their place.
    using Piece = std::variant<std::string, Expression>;
    std::vector<Piece> pieces;

    bool operator==(const Template&) const = default;
};

/// The same in several languages, by their code ("en", "de"); "" where the file has one text for all.
struct Text
{
    std::map<std::string, Template> byLanguage;

    bool operator==(const Text&) const = default;
    bool isEmpty() const { return byLanguage.empty(); }
    /// In this language, else in English, else as it stands.
    const Template& in(const std::string& language) const;
};

/// What an object must be for a role.
enum class ConditionKey : std::uint8_t
{
    Type,                  ///< Service: one of the words
    Headless,              ///< Service
    Ready,                 ///< Service: at least so many usable endpoints; 0: none at all. Pod: it is
    Nodes,                 ///< Service: usable endpoints on at least so many nodes
    ExternalTrafficPolicy, ///< Service: Cluster or Local
    InternalTrafficPolicy, ///< Service
    Affinity,              ///< Service: sessionAffinity ClientIP
    Hints,                 ///< Service: each of its endpoints names the zones it is for
    DualStack,             ///< Service: it has an address of each family
    LeftOut,               ///< Service: its selector matches at least so many pods that are not ready
    LoadBalancer,          ///< Service: it has an address outside
    Backs,                 ///< Service: the pod is one of its usable endpoints
    On,                    ///< pod: on the node, or on the node of the pod
    NotOn,                 ///< pod: on another
    Behind,                ///< pod: a usable endpoint of the Service
    NotBehind,             ///< pod
    SelectedBy,            ///< pod: by the NetworkPolicy
    Listens,               ///< pod: it names a container port
    ClusterDns,            ///< pod: it asks the cluster's DNS
    SameNamespace,         ///< pod, Service: as the role's object
    Not,                   ///< another object than that of the role
    EndpointOf,            ///< node: the Service has a usable endpoint there
    NoEndpointOf,          ///< node: it has none there
    ControlPlane,          ///< node
    Direction,             ///< policy: ingress or egress
    Selectors              ///< policy: "joined" (one item names pods and namespaces) or "separate" (two items)
};

/// Whether the condition asks about the object of another role.
bool namesRoles(ConditionKey key);

/// One condition: words, roles, a number or yes and no, as its key takes them.
struct Condition
{
    ConditionKey key = ConditionKey::Type;
    std::vector<std::string> words;
    int number = 0;
    bool flag = true;

    bool operator==(const Condition&) const = default;
};

/// An object of the cluster that a lesson speaks of.
struct Need
{
    std::string role;
    ObjectKind kind = ObjectKind::Pod;
    bool optional = false; ///< without it, what speaks of it is left out
    std::vector<Condition> conditions; ///< those that name no roles first

    bool operator==(const Need&) const = default;
};

/// One thing that is otherwise in a what-if.
struct Change
{
    enum class Kind : std::uint8_t
    {
        ExternalTrafficPolicy, ///< of a Service: `value`
        InternalTrafficPolicy,
        SessionAffinity,
        PodsNotReady,          ///< all pods behind the Service, or the pod
        EndpointsGone,         ///< none on the node is ready
        PolicyOff,
        SelectorsSwapped       ///< of a policy: its two items become one, or its one two
    };
    std::string role;
    Kind kind = Kind::ExternalTrafficPolicy;
    std::string value;

    bool operator==(const Change&) const = default;
};

struct WhatIfPlan
{
    std::string name;
    std::vector<Change> changes;

    bool operator==(const WhatIfPlan&) const = default;
};

/// A packet that the lesson follows. `from` and `to` are FROM and TO of the command line, with roles in them.
struct FlowPlan
{
    std::string name;
    Template from;
    Template to;
    ip::Protocol protocol = ip::Protocol::Tcp;
    std::vector<std::string> assume;
    std::string whatIf;              ///< empty: the cluster as it is
    std::vector<std::string> expect; ///< outcomes, one of which it must have; empty: any

    bool operator==(const FlowPlan&) const = default;
};

/// A right or wrong answer: a word or number as it stands, or what the cluster says.
using Term = std::variant<std::string, Expression>;

struct WrongTerm
{
    Term value;
    Text because; ///< the mistake that leads there

    bool operator==(const WrongTerm&) const = default;
};

struct Question
{
    std::string id;
    Text ask;
    AnswerKind answer = AnswerKind::Word;
    std::vector<Term> correct; ///< each of their values is right
    std::vector<WrongTerm> wrong;
    Text why;                  ///< said once the answer is given
    Text notes;                ///< for who teaches, while it is asked; may be empty

    bool operator==(const Question&) const = default;
};

/// How far a flow is played.
enum class Moment : std::uint8_t
{
    Start,
    Translation, ///< just before a Service's address becomes an endpoint's
    Wire,        ///< between two nodes
    Arrival,
    End          ///< with the reply
};

struct Say
{
    Text text;
    Text notes{}; ///< for who teaches; may be empty
    bool operator==(const Say&) const = default;
};
struct Play
{
    std::string flow;
    Moment until = Moment::End;
    bool operator==(const Play&) const = default;
};
/// Two flows beside each other: as it is, and as it would be.
struct Compare
{
    std::string flow;
    std::string whatIf;
    bool operator==(const Compare&) const = default;
};
struct Predict
{
    std::size_t question = 0; ///< index in Lesson::questions
    bool operator==(const Predict&) const = default;
};
using Step = std::variant<Say, Play, Compare, Predict>;

struct Lesson
{
    std::string id;
    int number = 0; ///< its place in the course; 0: none
    Text title;
    Text about;            ///< what it teaches, in a line; may be empty
    int minutes = 0;
    std::string cluster; ///< the built-in one that has all it needs
    std::vector<Need> needs;
    std::vector<WhatIfPlan> whatIfs;
    std::vector<FlowPlan> flows;
    std::vector<Question> questions; ///< in the order in which they are asked
    std::vector<Step> steps;
    Text instructor; ///< for who teaches, about all of it; may be empty

    bool operator==(const Lesson&) const = default;
    const Need* need(const std::string& role) const;
    const FlowPlan* flow(const std::string& name) const;
    const WhatIfPlan* whatIf(const std::string& name) const;
};

} // namespace hopscope::lesson
