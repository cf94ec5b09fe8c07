#include "widgets/panels/inspector_parts.h"

#include "model/cluster/cluster_index.h"
#include "model/layout/content_cells.h"
#include "model/policy/selection.h"
#include "widgets/map/item_words.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/item_links.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <unordered_set>

namespace hopscope::panels {

namespace {

using layout::ItemState;

constexpr std::size_t shownPods = 40;

bool isWell(const kube::Pod& pod)
{
    const ItemState state = layout::stateOf(pod);
    return state == ItemState::Ready || state == ItemState::Completed;
}

bool lists(const kube::EndpointSlice& slice, const kube::Pod& pod, const ip::IpAddress& address)
{
    return std::any_of(slice.endpoints.begin(), slice.endpoints.end(), [&](const kube::SliceEndpoint& endpoint) {
        const bool sameAddress = !endpoint.addresses.empty() && endpoint.addresses.front() == address;
        return sameAddress && (!endpoint.targetReference || endpoint.targetReference->key == pod.meta.key());
    });
}

void addServicesOf(const InspectedCluster& cluster, const kube::Pod& pod, RichTexts& services)
{
    for (const ip::IpAddress& address : pod.podIps) {
        for (const kube::Service* service : cluster.snapshot.index().servicesWithEndpoint(address)) {
            const auto& slices = cluster.snapshot.index().slicesOf(service->meta.key());
            const bool listed = std::any_of(slices.begin(), slices.end(),
                                            [&](const kube::EndpointSlice* slice) { return lists(*slice, pod, address); });
            const RichText link = serviceLink(service->meta.key());
            if (listed && !services.contains(link))
                services << link;
        }
    }
}

const kube::Pod* podOf(const cluster::ClusterSnapshot& snapshot, const kube::SliceEndpoint& endpoint)
{
    if (endpoint.targetReference)
        return endpoint.targetReference->kind == "Pod" ? snapshot.pods.find(endpoint.targetReference->key) : nullptr;
    return endpoint.addresses.empty() ? nullptr : snapshot.index().podByAddress(endpoint.addresses.front());
}

QString requirementWords(const kube::SelectorRequirement& requirement)
{
    QStringList values;
    for (const std::string& value : requirement.values)
        values << text(value);
    const QString key = text(requirement.key);
    if (requirement.operator_ == "Exists")
        return key;
    if (requirement.operator_ == "DoesNotExist")
        return u'!' + key;
    return QStringLiteral("%1 %2 (%3)").arg(key, text(requirement.operator_).toLower(), values.join(QStringLiteral(", ")));
}

} // namespace

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

RichText podEntry(const kube::Pod& pod)
{
    RichText html = podLink(pod.meta.key());
    if (!pod.podIps.empty() && !pod.isTerminal())
        html += RichText::of(QStringLiteral(" %1"), fixedWidth(text(pod.podIps.front().toString())));
    if (layout::stateOf(pod) != ItemState::Ready)
        html += asRich(QStringLiteral(" – ") + map::itemStateWord(layout::stateOf(pod)));
    return html;
}

RichText podList(std::vector<const kube::Pod*> pods)
{
    std::stable_partition(pods.begin(), pods.end(), [](const kube::Pod* pod) { return !isWell(*pod); });
    RichTexts entries;
    for (std::size_t i = 0; i < std::min(pods.size(), shownPods); ++i)
        entries << podEntry(*pods[i]);
    entries.resize(qsizetype(pods.size())); // of those beyond only the number is said
    return bulletList(entries, int(shownPods));
}

QString podCounts(const std::vector<const kube::Pod*>& pods)
{
    std::map<ItemState, int> counts;
    for (const kube::Pod* pod : pods)
        ++counts[layout::stateOf(*pod)];
    QStringList words;
    for (const auto& [state, count] : counts)
        words << QStringLiteral("%1 %2").arg(QLocale().toString(count), map::itemStateWord(state));
    const QString all = QLocale().toString(qulonglong(pods.size()));
    return words.isEmpty() ? all : QStringLiteral("%1: %2").arg(all, words.join(QStringLiteral(", ")));
}

RichTexts listingServices(const InspectedCluster& cluster, const kube::Pod& pod)
{
    RichTexts services;
    addServicesOf(cluster, pod, services);
    return services;
}

RichTexts servicesInFront(const InspectedCluster& cluster, const std::vector<const kube::Pod*>& pods)
{
    const std::unordered_set<const kube::Pod*> wanted(pods.begin(), pods.end());
    RichTexts services;
    if (pods.empty())
        return services;
    for (const kube::Service& service : cluster.snapshot.services) {
        if (service.meta.namespace_ != pods.front()->meta.namespace_)
            continue;
        const auto& slices = cluster.snapshot.index().slicesOf(service.meta.key());
        const bool listsOne = std::any_of(slices.begin(), slices.end(), [&](const kube::EndpointSlice* slice) {
            return std::any_of(slice->endpoints.begin(), slice->endpoints.end(), [&](const kube::SliceEndpoint& endpoint) {
                return wanted.count(podOf(cluster.snapshot, endpoint)) > 0;
            });
        });
        if (listsOne)
            services << serviceLink(service.meta.key());
    }
    return services;
}

QString podsWords(const kube::LabelSelector& selector)
{
    return selector.isEmpty() ? Inspection::tr("every pod") : Inspection::tr("pods with %1").arg(selectorWords(selector));
}

RichTexts otherPolicyLinks(const InspectedCluster& cluster, const std::string& nameSpace, const std::vector<const kube::Pod*>& pods)
{
    RichTexts links;
    for (const policy::PolicyObject& policy : policy::otherPoliciesOf(cluster.snapshot, pods)) {
        const layout::ItemId item{layout::ItemKind::NetworkPolicy, {nameSpace, policy.key.name}, std::string(kube::kindName(policy.kind))};
        links << itemLink(item, text(item.detail) + u' ' + text(policy.key.name));
    }
    return links;
}

RichTexts selectingPolicies(const InspectedCluster& cluster, const std::vector<const kube::Pod*>& pods)
{
    RichTexts policies;
    if (pods.empty())
        return policies;
    for (const kube::NetworkPolicy* policy : cluster.snapshot.index().policiesIn(pods.front()->meta.namespace_)) {
        const bool selects = std::any_of(pods.begin(), pods.end(), [policy](const kube::Pod* pod) {
            return !pod->hostNetwork && policy->podSelector.matches(pod->meta.labels);
        });
        if (selects)
            policies << itemLink({layout::ItemKind::NetworkPolicy, policy->meta.key(), {}});
    }
    return policies;
}

std::vector<const kube::Pod*> podsIn(const cluster::ClusterSnapshot& snapshot, std::string_view nameSpace)
{
    std::vector<const kube::Pod*> pods;
    for (const kube::Pod& pod : snapshot.pods) {
        if (pod.meta.namespace_ == nameSpace)
            pods.push_back(&pod);
    }
    return pods;
}

QString unreadSentence(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, const std::string& nameSpace)
{
    const bool endpoints = kind == kube::Kind::EndpointSlice;
    if (endpoints ? snapshot.areEndpointsReadWhole(nameSpace) : snapshot.isReadWhole(kind, nameSpace))
        return {};
    const QString name = text(kube::kindName(kind));
    const QString plural = name.endsWith(u'y') ? name.chopped(1) + QStringLiteral("ies") : name + u's';
    return snapshot.coverageOf(kind) == cluster::Coverage::Partial && !snapshot.isOutside(kind, nameSpace)
               ? Inspection::tr("Not all %1 were read.", "kind, in the plural").arg(plural)
               : Inspection::tr("%1 were not read.", "kind, in the plural").arg(plural);
}

QString noneOrUnread(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, const std::string& nameSpace, const QString& none)
{
    const QString unread = unreadSentence(snapshot, kind, nameSpace);
    return unread.isEmpty() ? none : Inspection::tr("Not known: %1", "a sentence").arg(unread);
}

QString countOrUnread(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, const std::string& nameSpace, const QString& count)
{
    if (unreadSentence(snapshot, kind, nameSpace).isEmpty())
        return count;
    return count == QLatin1String("0") ? Inspection::tr("not read") : Inspection::tr("%1 of those that were read").arg(count);
}

QString selectorWords(const kube::LabelSelector& selector)
{
    QStringList words;
    for (const auto& [key, value] : selector.matchLabels)
        words << QStringLiteral("%1=%2").arg(text(key), text(value));
    for (const kube::SelectorRequirement& requirement : selector.matchExpressions)
        words << requirementWords(requirement);
    return words.join(QStringLiteral(", "));
}

} // namespace hopscope::panels
