#include "app/query_question.h"

#include <algorithm>
#include <mutex>

namespace hopscope::app {

namespace {

using query::Expression;
using query::Field;

/// The words of a query that holds nothing else; false for another one.
bool collectWords(const Expression& expression, QStringList& words)
{
    if (expression.type == Expression::Type::And)
        return std::all_of(expression.parts.begin(), expression.parts.end(), [&](const Expression& part) { return collectWords(part, words); });
    if (expression.type != Expression::Type::Term || expression.term.field != Field::Anything)
        return false;
    for (const std::string& value : expression.term.values) {
        words << QString::fromStdString(value);
        if (words.back().contains(u' '))
            return false;
    }
    return true;
}

/// Things without an object of their own are found with the object that they stand for.
query::Answer answerFor(const query::QueryMatcher& matcher, const layout::ItemId& id)
{
    using layout::ItemKind;
    switch (id.kind) {
    case ItemKind::NodeCard: return matcher.evaluate(kube::Kind::Node, id.key);
    case ItemKind::NamespaceCard: return matcher.evaluate(kube::Kind::Namespace, id.key);
    case ItemKind::NetworkPolicy: {
        const kube::Kind kind = kube::kindFromName(id.detail).value_or(kube::Kind::NetworkPolicy);
        return matcher.evaluate(kind, kube::isNamespaced(kind) ? id.key : kube::ObjectKey{"", id.key.name});
    }
    case ItemKind::Ingress: return matcher.evaluate(kube::Kind::Ingress, id.key);
    case ItemKind::ExternalAddress:
    case ItemKind::NodePort: return matcher.evaluate(kube::Kind::Service, id.key);
    default: return query::Answer::No;
    }
}

map::MapQuestion questionFor(const query::QueryMatcher& matcher)
{
    map::MapQuestion question;
    question.pod = [matcher](const kube::Pod& pod) { return matcher.matches(pod); };
    question.service = [matcher](const kube::Service& service) { return matcher.matches(service); };
    question.node = [matcher](const kube::Node& node) { return matcher.matches(node); };
    question.other = [matcher](const map::OtherThing& thing) { return answerFor(matcher, thing.id) == query::Answer::Yes; };
    return question;
}

/// Made by whoever asks first, which may be the thread that lays out the map.
class LazyMatcher
{
public:
    LazyMatcher(query::Query query, cluster::SnapshotPointer snapshot, FoundWords found)
        : m_query(std::move(query)), m_snapshot(std::move(snapshot)), m_found(std::move(found))
    {
    }

    const query::QueryMatcher& get()
    {
        std::call_once(m_once, [this] { m_matcher = query::QueryMatcher(m_query, m_snapshot, m_found); });
        return m_matcher;
    }

private:
    query::Query m_query;
    cluster::SnapshotPointer m_snapshot;
    FoundWords m_found;
    std::once_flag m_once;
    query::QueryMatcher m_matcher;
};

template <class T>
bool asks(const T* object, const std::function<bool(const T&)>& question)
{
    return object && question && question(*object);
}

tables::ObjectFilter wordFilter(const map::MapQuestion& question, const cluster::SnapshotPointer& snapshot)
{
    return [question, snapshot](kube::Kind kind, const kube::ObjectKey& key) {
        switch (kind) {
        case kube::Kind::Pod: return asks(snapshot->pods.find(key), question.pod);
        case kube::Kind::Service: return asks(snapshot->services.find(key), question.service);
        case kube::Kind::Node: return asks(snapshot->nodes.find(key), question.node);
        default: return false;
        }
    };
}

bool anyTerm(const Expression& expression, bool (*is)(const query::Term&))
{
    return (expression.type == Expression::Type::Term && is(expression.term)) ||
           std::any_of(expression.parts.begin(), expression.parts.end(), [is](const Expression& part) { return anyTerm(part, is); });
}

} // namespace

QString wordsOf(const query::Query& query)
{
    QStringList words;
    return !query.isEmpty() && collectWords(query.expression, words) ? words.join(u' ') : QString();
}

map::MapQuestion questionOf(const query::Query& query, const FoundWords& found)
{
    if (query.isEmpty())
        return {};
    const QString words = wordsOf(query);
    if (!words.isEmpty())
        return map::questionOfWords(words);
    map::MapQuestion question;
    question.ofCluster = [query, found](const cluster::SnapshotPointer& snapshot) { return questionFor(query::QueryMatcher(query, snapshot, found)); };
    return question;
}

std::shared_ptr<const layout::MapFilter> mapFilterOf(const query::Query& query, const cluster::SnapshotPointer& snapshot, const FoundWords& found)
{
    if (query.isEmpty())
        return nullptr;
    const QString words = wordsOf(query);
    if (!words.isEmpty()) {
        const map::MapQuestion question = map::questionOfWords(words);
        return std::make_shared<const layout::MapFilter>(layout::MapFilter{question.pod, question.service});
    }
    const auto matcher = std::make_shared<LazyMatcher>(query, snapshot, found);
    return std::make_shared<const layout::MapFilter>(
        layout::MapFilter{[matcher](const kube::Pod& pod) { return matcher->get().matches(pod); },
                          [matcher](const kube::Service& service) { return matcher->get().matches(service); }});
}

tables::ObjectFilter tableFilterOf(const query::Query& query, const cluster::SnapshotPointer& snapshot, const FoundWords& found)
{
    if (query.isEmpty() || !snapshot)
        return {};
    const QString words = wordsOf(query);
    if (!words.isEmpty())
        return wordFilter(map::questionOfWords(words), snapshot);
    const auto matcher = std::make_shared<LazyMatcher>(query, snapshot, found);
    return [matcher](kube::Kind kind, const kube::ObjectKey& key) { return matcher->get().matches(kind, key); };
}

bool asksForFindings(const query::Query& query)
{
    return anyTerm(query.expression, [](const query::Term& term) { return term.field == Field::Finding; });
}

bool restsOnOthers(const query::Query& query)
{
    return anyTerm(query.expression, [](const query::Term& term) {
        return term.field == Field::Service || term.field == Field::Policy || term.field == Field::Zone || term.field == Field::Ready;
    });
}

} // namespace hopscope::app
