#include "app/finding_items.h"

#include "model/findings/rules.h"

#include <algorithm>
#include <array>

namespace hopscope::app {

using layout::ItemId;
using layout::ItemKind;

std::optional<ItemId> itemOf(const kube::ObjectReference& object)
{
    constexpr std::array<std::string_view, 6> workloads{"Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob"};
    const std::string& kind = object.kind.str();
    if (kind == "Pod")
        return ItemId{ItemKind::Pod, object.key, {}};
    if (kind == "Service")
        return ItemId{ItemKind::Service, object.key, {}};
    if (kind == "Node")
        return ItemId{ItemKind::NodeCard, {{}, object.key.name}, {}};
    if (kind == "Ingress")
        return ItemId{ItemKind::Ingress, object.key, {}};
    if (kind == "NetworkPolicy")
        return ItemId{ItemKind::NetworkPolicy, object.key, {}};
    if (std::find(workloads.begin(), workloads.end(), kind) != workloads.end())
        return ItemId{ItemKind::Workload, object.key, kind};
    return std::nullopt;
}

std::optional<ItemId> placeOf(const findings::Finding& finding)
{
    for (const kube::ObjectReference& object : finding.objects) {
        if (const auto item = itemOf(object))
            return item;
    }
    return std::nullopt;
}

namespace {

void addWords(const findings::Finding& finding, query::FindingWords& words)
{
    for (const kube::ObjectReference& object : finding.objects) {
        const auto kind = kube::kindFromName(object.kind.str());
        if (!kind)
            continue;
        std::vector<std::string>& known = words.byObject[{*kind, object.key}];
        for (const std::string_view word : {toString(finding.severity), findings::ruleOf(finding.rule).name}) {
            if (std::find(known.begin(), known.end(), word) == known.end())
                known.emplace_back(word);
        }
    }
}

/// The thing whose inspector tells the finding. A policy of the whole cluster stands on the map in each namespace whose pods it selects:
/// it is no place to lead to, and here it has none.
std::optional<ItemId> toldAt(const kube::ObjectReference& object)
{
    const auto kind = kube::kindFromName(object.kind.str());
    if (kind == kube::Kind::ClusterNetworkPolicy || kind == kube::Kind::AdminNetworkPolicy || kind == kube::Kind::BaselineAdminNetworkPolicy)
        return ItemId{ItemKind::NetworkPolicy, {{}, object.key.name}, object.kind.str()};
    return itemOf(object);
}

} // namespace

FoundAt::FoundAt(std::shared_ptr<const findings::FindingsReading> reading, const FoundAt* before) : m_reading(std::move(reading))
{
    auto words = std::make_shared<query::FindingWords>();
    for (const findings::WatchedFinding& each : m_reading->found) {
        addWords(each.finding, *words);
        for (const kube::ObjectReference& object : each.finding.objects) {
            const auto item = toldAt(object);
            if (!item)
                continue;
            auto& found = m_byItem[*item];
            if (found.empty() || found.back() != &each)
                found.push_back(&each);
        }
    }
    if (before && before->words() && *before->words() == *words)
        m_words = before->words();
    else
        m_words = std::move(words);
}

std::vector<const findings::WatchedFinding*> FoundAt::at(const ItemId& item) const
{
    ItemId asked = item;
    if (item.kind == ItemKind::ServiceCard || item.kind == ItemKind::NodePort || item.kind == ItemKind::ExternalAddress)
        asked = {ItemKind::Service, item.key, {}};
    const auto policy = item.kind == ItemKind::NetworkPolicy ? kube::kindFromName(item.detail) : std::nullopt;
    if (policy && !kube::isNamespaced(*policy))
        asked.key = {{}, item.key.name};
    const auto found = m_byItem.find(asked);
    return found == m_byItem.end() ? std::vector<const findings::WatchedFinding*>() : found->second;
}

} // namespace hopscope::app
