#include "model/query/matcher.h"

#include "model/query/pod_sets.h"

namespace hopscope::query {

namespace {

template <class T, std::size_t index = 0>
constexpr kube::Kind kindOfType()
{
    if constexpr (std::is_same_v<T, std::variant_alternative_t<index, kube::AnyKind>>)
        return kube::Kind(index);
    else
        return kindOfType<T, index + 1>();
}

Answer turned(Answer answer)
{
    return Answer(std::uint8_t(Answer::Yes) - std::uint8_t(answer));
}

Answer answerOf(bool holds)
{
    return holds ? Answer::Yes : Answer::No;
}

/// What is known of an object.
enum class Known
{
    Whole,
    KeyOnly ///< everything else in it is made up
};

/// An expression whose terms are ready to be compared.
struct Node
{
    explicit Node(const Expression& expression, const cluster::ClusterSnapshot& snapshot)
        : type(expression.type), field(expression.term.field), key(expression.term.key), comparison(expression.term)
    {
        for (const Expression& part : expression.parts)
            parts.emplace_back(part, snapshot);
        if (type == Expression::Type::Term && field == Field::Service)
            servicePods = std::make_unique<ServicePods>(comparison, snapshot);
        if (type == Expression::Type::Term && field == Field::Policy)
            policyPods = std::make_unique<PolicyPods>(comparison, snapshot);
    }

    bool asks(Field wanted) const
    {
        return (type == Expression::Type::Term && field == wanted) ||
               std::any_of(parts.begin(), parts.end(), [&](const Node& part) { return part.asks(wanted); });
    }

    Expression::Type type;
    Field field;
    std::string key;
    Comparison comparison;
    std::unique_ptr<ServicePods> servicePods;
    std::unique_ptr<PolicyPods> policyPods;
    std::vector<Node> parts;
};

/// Holds one object against an expression.
template <class T>
class Evaluation
{
public:
    Evaluation(const T& object, const Surroundings& around, const FindingWords* found, Known known)
        : m_object(object), m_around(around), m_found(found), m_known(known)
    {
    }

    Answer answer(const Node& node) const
    {
        switch (node.type) {
        case Expression::Type::Term: return termAnswer(node);
        case Expression::Type::Not: return turned(answer(node.parts.front()));
        case Expression::Type::Or: return turned(leastOf(node, [&](const Node& part) { return turned(answer(part)); }));
        case Expression::Type::And: break;
        }
        return leastOf(node, [&](const Node& part) { return answer(part); });
    }

private:
    template <class AnswerOf>
    static Answer leastOf(const Node& node, AnswerOf answerOfPart)
    {
        Answer least = Answer::Yes;
        for (const Node& part : node.parts) {
            least = std::min(least, answerOfPart(part));
            if (least == Answer::No)
                break;
        }
        return least;
    }

    Answer termAnswer(const Node& node) const
    {
        const auto answer = plainAnswer(node);
        if (!answer)
            return Answer::No;
        return node.comparison.isTurned() ? turned(*answer) : *answer;
    }

    /// Nothing where the field does not apply.
    std::optional<Answer> plainAnswer(const Node& node) const
    {
        if (node.field == Field::Kind)
            return answerOf(node.comparison.accepts(kindOfType<T>()));
        if (node.field == Field::Service || node.field == Field::Policy)
            return setAnswer(node);
        if (node.field == Field::Finding)
            return findingAnswer(node);
        ComparingSink sink(node.comparison);
        const Knowledge knowledge = readField(m_object, {node.field, node.key}, m_around, sink);
        if (knowledge == Knowledge::DoesNotApply)
            return std::nullopt;
        if (node.field == Field::Anything)
            return anythingAnswer(node, sink, knowledge);
        if (m_known == Known::KeyOnly && !isInKey(node.field))
            return Answer::Unknown;
        if (knowledge == Knowledge::Unknown)
            return sink.anyAccepted() ? Answer::Yes : Answer::Unknown;
        return answerOf(sink.isAccepted());
    }

    Answer anythingAnswer(const Node& node, const ComparingSink& sink, Knowledge knowledge) const
    {
        const kube::ObjectMeta& meta = m_object.meta;
        if (sink.anyAccepted() || (node.comparison.hasSlash() && node.comparison.acceptsKey(meta.namespace_, meta.name)))
            return Answer::Yes;
        return knowledge == Knowledge::Unknown || m_known == Known::KeyOnly ? Answer::Unknown : Answer::No;
    }

    std::optional<Answer> setAnswer(const Node& node) const
    {
        if constexpr (std::is_same_v<T, kube::Pod>) {
            if (node.servicePods)
                return node.servicePods->answer(m_object);
            return m_known == Known::KeyOnly ? Answer::Unknown : node.policyPods->answer(m_object);
        }
        return std::nullopt;
    }

    Answer findingAnswer(const Node& node) const
    {
        if (!m_found)
            return Answer::Unknown;
        ComparingSink sink(node.comparison);
        if (const auto words = m_found->byObject.find({kindOfType<T>(), m_object.meta.key()}); words != m_found->byObject.end()) {
            for (const std::string& word : words->second)
                sink.text(word);
        }
        return answerOf(sink.isAccepted());
    }

    static bool isInKey(Field field)
    {
        return field == Field::Name || field == Field::Namespace || (std::is_same_v<T, kube::Node> && field == Field::Node);
    }

    const T& m_object;
    const Surroundings& m_around;
    const FindingWords* m_found;
    Known m_known;
};

/// Calls `function` with a null pointer of the kind's type.
template <std::size_t index = 0, class Function>
auto withTypeOf(kube::Kind kind, Function function)
{
    using T = std::variant_alternative_t<index, kube::AnyKind>;
    if constexpr (index + 1 < kube::kindCount) {
        if (std::size_t(kind) != index)
            return withTypeOf<index + 1>(kind, function);
    }
    return function(static_cast<const T*>(nullptr));
}

} // namespace

struct QueryMatcher::Compiled
{
    Compiled(const Query& query, cluster::SnapshotPointer cluster, std::shared_ptr<const FindingWords> words)
        : snapshot(cluster ? std::move(cluster) : std::make_shared<const cluster::ClusterSnapshot>()), found(std::move(words)),
          around(*snapshot), root(query.expression, *snapshot)
    {
        if (root.asks(Field::Zone))
            around.readZones();
    }

    template <class T>
    Answer answer(const T& object, Known known) const
    {
        return Evaluation<T>(object, around, found.get(), known).answer(root);
    }

    cluster::SnapshotPointer snapshot;
    std::shared_ptr<const FindingWords> found;
    Surroundings around;
    Node root;
};

QueryMatcher::QueryMatcher() : QueryMatcher(Query(), nullptr) {}

QueryMatcher::QueryMatcher(const Query& query, cluster::SnapshotPointer snapshot, std::shared_ptr<const FindingWords> found)
    : m_compiled(std::make_shared<const Compiled>(query, std::move(snapshot), std::move(found)))
{
}

template <class T>
Answer QueryMatcher::evaluate(const T& object) const
{
    return m_compiled->answer(object, Known::Whole);
}

Answer QueryMatcher::evaluate(kube::Kind kind, const kube::ObjectKey& key) const
{
    return withTypeOf(kind, [&](auto* type) {
        using T = std::remove_cvref_t<decltype(*type)>;
        if (const T* object = cluster::tableOf<T>(*m_compiled->snapshot).find(key))
            return evaluate(*object);
        T named;
        named.meta.namespace_ = key.namespace_;
        named.meta.name = key.name;
        return m_compiled->answer(named, Known::KeyOnly);
    });
}

template Answer QueryMatcher::evaluate(const kube::Namespace&) const;
template Answer QueryMatcher::evaluate(const kube::Node&) const;
template Answer QueryMatcher::evaluate(const kube::Pod&) const;
template Answer QueryMatcher::evaluate(const kube::Service&) const;
template Answer QueryMatcher::evaluate(const kube::EndpointSlice&) const;
template Answer QueryMatcher::evaluate(const kube::Endpoints&) const;
template Answer QueryMatcher::evaluate(const kube::NetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::Ingress&) const;
template Answer QueryMatcher::evaluate(const kube::ConfigMap&) const;
template Answer QueryMatcher::evaluate(const kube::DaemonSet&) const;
template Answer QueryMatcher::evaluate(const kube::ServiceCidr&) const;
template Answer QueryMatcher::evaluate(const kube::IpPool&) const;
template Answer QueryMatcher::evaluate(const kube::BlockAffinity&) const;
template Answer QueryMatcher::evaluate(const kube::CiliumNode&) const;
template Answer QueryMatcher::evaluate(const kube::ClusterNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::AdminNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::BaselineAdminNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::CiliumNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::CiliumClusterwideNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::CalicoNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::GlobalNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::StagedNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::StagedGlobalNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::StagedKubernetesNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::Tier&) const;
template Answer QueryMatcher::evaluate(const kube::AntreaNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::AntreaClusterNetworkPolicy&) const;
template Answer QueryMatcher::evaluate(const kube::EgressFirewall&) const;
template Answer QueryMatcher::evaluate(const kube::IngressClass&) const;
template Answer QueryMatcher::evaluate(const kube::GatewayClass&) const;
template Answer QueryMatcher::evaluate(const kube::Gateway&) const;
template Answer QueryMatcher::evaluate(const kube::ListenerSet&) const;
template Answer QueryMatcher::evaluate(const kube::HttpRoute&) const;
template Answer QueryMatcher::evaluate(const kube::GrpcRoute&) const;
template Answer QueryMatcher::evaluate(const kube::TlsRoute&) const;
template Answer QueryMatcher::evaluate(const kube::TcpRoute&) const;
template Answer QueryMatcher::evaluate(const kube::UdpRoute&) const;
template Answer QueryMatcher::evaluate(const kube::ReferenceGrant&) const;

} // namespace hopscope::query
