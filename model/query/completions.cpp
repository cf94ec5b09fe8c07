#include "model/query/completions.h"

#include "model/query/best_completions.h"
#include "model/query/completion_context.h"
#include "model/query/field_values.h"
#include "model/query/tokens.h"

namespace hopscope::query {

namespace {

using Expected = CompletionContext::Expected;

/// Offers the values it is told.
class OfferingSink final : public ValueSink
{
public:
    explicit OfferingSink(BestCompletions& best) : m_best(best) {}

    void text(std::string_view value) override { m_best.offer(value, CompletionKind::Value); }
    void address(const ip::IpAddress& value) override { m_best.offer(value.toString(), CompletionKind::Value); }
    void writtenAddress(std::string_view value) override { m_best.offer(value, CompletionKind::Value); }
    void range(std::string_view written) override { m_best.offer(written, CompletionKind::Value); }
    void number(std::uint32_t value) override { m_best.offer(std::to_string(value), CompletionKind::Value); }
    void yesNo(bool value) override { m_best.offer(value ? "true" : "false", CompletionKind::Value); }

private:
    BestCompletions& m_best;
};

template <std::size_t index = 0, class Function>
void eachTable(const cluster::ClusterSnapshot& snapshot, Function function)
{
    if constexpr (index < kube::kindCount) {
        function(cluster::tableOf<std::variant_alternative_t<index, kube::AnyKind>>(snapshot));
        eachTable<index + 1>(snapshot, function);
    }
}

class Completer
{
public:
    Completer(const CompletionContext& context, const cluster::ClusterSnapshot& snapshot)
        : m_context(context), m_snapshot(snapshot), m_best(context.typed)
    {
    }

    std::vector<Completion> complete()
    {
        offerAll();
        std::vector<Completion> result;
        for (const BestCompletions::Best& best : m_best.best()) {
            const bool isValue = best.kind == CompletionKind::Value;
            const std::string text = isValue ? quotedWhereNeeded(best.text) : m_prefix + best.text;
            result.push_back({m_context.replaceFrom, m_context.length, text, best.kind});
        }
        return result;
    }

private:
    void offerAll()
    {
        switch (m_context.expected) {
        case Expected::OperatorOrTerm:
            offerOperators();
            offerJoints();
            return offerTerms();
        case Expected::Joint:
            offerJoints();
            return offerTerms();
        case Expected::Term: return offerTerms();
        case Expected::Value:
        case Expected::ListValue: return offerValues();
        case Expected::ListEnd: return;
        }
    }

    void offerOperators()
    {
        std::size_t place = 0;
        for (const Operator operator_ : operatorsOf(m_context.field->type))
            m_best.offer(toString(operator_), CompletionKind::Operator, place++);
    }

    void offerJoints()
    {
        m_best.offer("and", CompletionKind::Keyword);
        m_best.offer("or", CompletionKind::Keyword);
    }

    void offerTerms()
    {
        const std::size_t colon = m_context.typed.find(':');
        const FieldDescription* field = fieldNamed(std::string_view(m_context.typed).substr(0, colon));
        if (colon != std::string::npos && field && field->hasKey)
            return offerKeys(*field, std::string_view(m_context.typed).substr(colon + 1));
        m_best.offer("not", CompletionKind::Keyword);
        for (const FieldDescription& each : fields()) {
            m_best.offer(each.hasKey ? std::string(each.name) + ":" : std::string(each.name), CompletionKind::Field);
            if (beginsOtherName(each))
                m_best.offer(each.otherName, CompletionKind::Field);
        }
    }

    /// Whoever has begun to write "namespace" is not told of "ns".
    bool beginsOtherName(const FieldDescription& field) const
    {
        const std::string typed = folded(m_context.typed);
        return !field.hasKey && typed.size() > 1 && field.otherName.starts_with(typed) && !field.name.starts_with(typed);
    }

    void offerKeys(const FieldDescription& field, std::string_view typed)
    {
        m_best = BestCompletions(typed);
        m_prefix = std::string(field.name) + ":";
        if (field.field == Field::Label) {
            const auto labels = [](const auto& object) { return &object.meta.labels; };
            return eachTable(m_snapshot, [&](const auto& table) { offerKeysOf(table, labels); });
        }
        offerKeysOf(m_snapshot.services, [](const kube::Service& service) { return &service.selector; });
        offerKeysOf(m_snapshot.networkPolicies, [](const kube::NetworkPolicy& policy) { return &policy.podSelector.matchLabels; });
    }

    template <class Table, class MapOf>
    void offerKeysOf(const Table& table, MapOf mapOf)
    {
        const kube::StringMap* last = nullptr;
        for (const auto& object : table) {
            const kube::StringMap* map = mapOf(object);
            if (last && map->sharesWith(*last)) // neighbours are of one template, as a rule
                continue;
            last = map;
            for (const auto& [key, value] : *map)
                m_best.offer(key, CompletionKind::Key);
        }
    }

    void offerValues()
    {
        if (m_context.field->type == ValueType::Kind) {
            offerKinds();
        } else if (m_context.field->type == ValueType::YesNo) {
            m_best.offer("true", CompletionKind::Value);
            m_best.offer("false", CompletionKind::Value);
        } else {
            offerValuesOfCluster();
        }
    }

    /// Policies of projects that few clusters have are offered where there are some.
    void offerKinds()
    {
        for (std::size_t kind = 0; kind < std::size_t(kube::Kind::ClusterNetworkPolicy); ++kind)
            m_best.offer(kindWord(kube::Kind(kind)), CompletionKind::Value);
        const auto offerIfAny = [this](kube::Kind kind, const auto& table) {
            if (!table.empty())
                m_best.offer(kindWord(kind), CompletionKind::Value);
        };
        cluster::eachTableOf<kube::TieredPolicy>(m_snapshot, offerIfAny);
        cluster::eachTableOf<kube::PluginPolicy>(m_snapshot, offerIfAny);
    }

    void offerValuesOfCluster()
    {
        switch (m_context.field->field) {
        case Field::Service: return offerField(m_snapshot.services, Field::Name);
        case Field::Policy: return offerField(m_snapshot.networkPolicies, Field::Name);
        case Field::Finding:
            for (const std::string_view severity : {"error", "warning", "note"})
                m_best.offer(severity, CompletionKind::Value);
            return;
        case Field::Type:
            for (const std::string_view type : {"ClusterIP", "NodePort", "LoadBalancer", "ExternalName"})
                m_best.offer(type, CompletionKind::Value);
            return;
        case Field::Ip:
            if (m_context.operator_ == Operator::In)
                eachTable(m_snapshot, [&](const auto& table) { offerField(table, Field::Range); });
            break;
        default: break;
        }
        eachTable(m_snapshot, [&](const auto& table) { offerField(table, m_context.field->field); });
    }

    template <class Table>
    void offerField(const Table& table, Field field)
    {
        const Surroundings around(m_snapshot);
        OfferingSink sink(m_best);
        for (const auto& object : table)
            readField(object, {field, m_context.key}, around, sink);
    }

    const CompletionContext& m_context;
    const cluster::ClusterSnapshot& m_snapshot;
    BestCompletions m_best;
    std::string m_prefix; ///< of keys: "label:"
};

} // namespace

std::vector<Completion> completions(std::string_view text, std::size_t cursor, const cluster::ClusterSnapshot& snapshot)
{
    const CompletionContext context = completionContext(text, std::min(cursor, text.size()));
    return Completer(context, snapshot).complete();
}

} // namespace hopscope::query
