#include "model/kube/value_pool.h"

#include <algorithm>
#include <unordered_set>

namespace hopscope::kube {

namespace {

/// A number made of a value's content; equal values give equal ones. Fields that seldom tell values apart are left out.
struct ContentHash
{
    std::size_t operator()(const SharedText& text) const { return std::hash<SharedText>{}(text); }
    std::size_t operator()(const std::string& text) const { return std::hash<std::string>{}(text); }
    std::size_t operator()(int number) const { return std::size_t(number); }
    std::size_t operator()(const StringMap& map) const { return ofAll(map); }
    std::size_t operator()(const StringMap::Entry& entry) const { return of(entry.first, entry.second); }
    std::size_t operator()(const OwnerReference& owner) const { return of(owner.kind, owner.name); }
    std::size_t operator()(const Condition& condition) const
    {
        return of(condition.type, condition.status, condition.reason);
    }
    std::size_t operator()(const ContainerPort& port) const { return of(port.name, int(port.containerPort)); }
    std::size_t operator()(const Container& container) const
    {
        return of(container.name, container.image, container.environment) ^ ofAll(container.command) ^
               ofAll(container.ports);
    }
    std::size_t operator()(const ContainerStatus& status) const
    {
        const auto finished = status.lastTerminationFinishedAt.value_or(TimePoint{}).time_since_epoch();
        return of(status.name, status.reason, int(status.state), int(status.ready), status.restartCount) ^
               std::size_t(finished.count());
    }
    std::size_t operator()(const SlicePort& port) const { return of(port.name, int(port.port)); }
    std::size_t operator()(const SharedValue<std::optional<DnsConfig>>& config) const
    {
        return *config ? ofAll((*config)->nameservers) ^ ofAll((*config)->searches) : 0;
    }
    template <class T>
    std::size_t operator()(const SharedList<T>& list) const
    {
        return ofAll(list);
    }

private:
    static void add(std::size_t& sum, std::size_t part) { sum = (sum ^ (part + (sum >> 17))) * 0x9e3779b97f4a7c15; }

    template <class... Parts>
    std::size_t of(const Parts&... parts) const
    {
        std::size_t sum = sizeof...(parts);
        (add(sum, (*this)(parts)), ...);
        return sum;
    }
    template <class List>
    std::size_t ofAll(const List& list) const
    {
        std::size_t sum = list.size();
        for (const auto& item : list)
            add(sum, (*this)(item));
        return sum;
    }
};

/// The values of one type.
template <class Value>
class Shelf
{
public:
    /// Puts the equal one that is here in the place of `value`; one that is new here stays, after `shareParts` saw it.
    template <class ShareParts>
    void share(Value& value, ShareParts shareParts)
    {
        if (value.useCount() == 0)
            return;
        if (const auto found = m_values.find(value); found != m_values.end()) {
            value = *found;
            return;
        }
        if (value.useCount() == 1)
            shareParts(value);
        m_values.insert(value);
    }

    std::size_t size() const { return m_values.size(); }
    /// Forgets what at most one holds besides this shelf: most of it is of one object's alone, and kept for nothing.
    void dropUnshared()
    {
        std::erase_if(m_values, [](const Value& value) { return value.useCount() <= 2; });
    }

private:
    std::unordered_set<Value, ContentHash> m_values;
};

} // namespace

class ValuePool::Shelves
{
public:
    void share(Namespace& value) { share(value.phase); }
    void share(Node& node);
    void share(Pod& pod);
    void share(Service& service);
    void share(EndpointSlice& slice);
    void share(Endpoints& endpoints);
    template <class Other>
    void share(Other&) // few in any cluster, and metadata is shared for all
    {
    }
    void share(ObjectMeta& meta);

    std::size_t size() const
    {
        return m_texts.size() + m_maps.size() + m_owners.size() + m_conditions.size() + m_containers.size() +
               m_statuses.size() + m_textLists.size() + m_slicePorts.size() + m_dnsConfigs.size();
    }
    void dropUnsharedWhenDoubled();

private:
    void share(SharedText& text)
    {
        m_texts.share(text, [](SharedText&) {});
    }
    void share(StringMap& map)
    {
        m_maps.share(map, [this](StringMap& fresh) { shareItems(fresh.edit()); });
    }
    template <class T>
    void shareList(Shelf<SharedList<T>>& shelf, SharedList<T>& list)
    {
        shelf.share(list, [this](SharedList<T>& fresh) { shareItems(fresh.edit()); });
    }
    template <class T>
    void shareItems(std::vector<T>& items)
    {
        items.shrink_to_fit();
        for (T& item : items)
            shareParts(item);
    }

    void shareParts(SharedText& text) { share(text); }
    void shareParts(StringMap::Entry& entry) { shareTexts(entry.first, entry.second); }
    void shareParts(OwnerReference& owner) { shareTexts(owner.kind, owner.name); }
    void shareParts(Condition& condition) { shareTexts(condition.type, condition.status, condition.reason); }
    void shareParts(ContainerStatus& status) { shareTexts(status.name, status.reason); }
    void shareParts(SlicePort& port) { share(port.name); }
    void shareParts(Container& container)
    {
        shareTexts(container.name, container.image);
        share(container.environment);
        for (ContainerPort& port : container.ports)
            shareTexts(port.name, port.hostIp);
    }
    template <class... Texts>
    void shareTexts(Texts&... texts)
    {
        (share(texts), ...);
    }

    Shelf<StringMap> m_maps;
    Shelf<SharedList<OwnerReference>> m_owners;
    Shelf<SharedList<Condition>> m_conditions;
    Shelf<SharedList<Container>> m_containers;
    Shelf<SharedList<ContainerStatus>> m_statuses;
    Shelf<SharedList<SharedText>> m_textLists;
    Shelf<SharedList<SlicePort>> m_slicePorts;
    Shelf<SharedValue<std::optional<DnsConfig>>> m_dnsConfigs;
    Shelf<SharedText> m_texts;
    std::size_t m_dropAt = 4096;
};

void ValuePool::Shelves::share(ObjectMeta& meta)
{
    share(meta.namespace_);
    share(meta.labels);
    share(meta.annotations);
    shareList(m_owners, meta.ownerReferences);
}

void ValuePool::Shelves::share(Node& node)
{
    kube::NodeInfo& info = node.info;
    shareTexts(info.kubeletVersion, info.osImage, info.kernelVersion, info.containerRuntimeVersion,
               info.operatingSystem, info.architecture);
    for (NodeAddress& address : node.addresses)
        share(address.type);
    shareList(m_conditions, node.conditions);
}

void ValuePool::Shelves::share(Pod& pod)
{
    shareTexts(pod.nodeName, pod.dnsPolicy, pod.phase, pod.reason, pod.nominatedNodeName, pod.hostIp);
    share(pod.nodeSelector);
    m_dnsConfigs.share(pod.dnsConfig, [](auto&) {});
    shareList(m_containers, pod.containers);
    shareList(m_containers, pod.initContainers);
    shareList(m_textLists, pod.readinessGates);
    shareList(m_conditions, pod.conditions);
    shareList(m_statuses, pod.containerStatuses);
    shareList(m_statuses, pod.initContainerStatuses);
}

void ValuePool::Shelves::share(Service& service)
{
    shareTexts(service.type, service.externalTrafficPolicy, service.internalTrafficPolicy, service.sessionAffinity,
               service.loadBalancerClass, service.trafficDistribution, service.ipFamilyPolicy);
    share(service.selector);
    shareList(m_textLists, service.ipFamilies);
    for (ServicePort& port : service.ports)
        shareTexts(port.name, port.targetPort);
}

void ValuePool::Shelves::share(EndpointSlice& slice)
{
    share(slice.addressType);
    shareList(m_slicePorts, slice.ports);
    slice.endpoints.shrink_to_fit();
    for (SliceEndpoint& endpoint : slice.endpoints) {
        shareTexts(endpoint.nodeName, endpoint.zone);
        shareList(m_textLists, endpoint.hintZones);
        shareList(m_textLists, endpoint.hintNodes);
        if (endpoint.targetReference)
            shareTexts(endpoint.targetReference->kind, endpoint.targetReference->key.namespace_);
    }
}

void ValuePool::Shelves::share(Endpoints& endpoints)
{
    for (EndpointSlice& slice : endpoints.slices) {
        share(slice.meta);
        share(slice);
    }
}

void ValuePool::Shelves::dropUnsharedWhenDoubled()
{
    if (size() < m_dropAt)
        return;
    m_maps.dropUnshared();
    m_owners.dropUnshared();
    m_conditions.dropUnshared();
    m_containers.dropUnshared();
    m_statuses.dropUnshared();
    m_textLists.dropUnshared();
    m_slicePorts.dropUnshared();
    m_dnsConfigs.dropUnshared();
    m_texts.dropUnshared(); // last: the others held some of them
    m_dropAt = std::max<std::size_t>(4096, 2 * size());
}

ValuePool::ValuePool() : m_shelves(std::make_unique<Shelves>()) {}
ValuePool::~ValuePool() = default;
ValuePool::ValuePool(ValuePool&&) noexcept = default;
ValuePool& ValuePool::operator=(ValuePool&&) noexcept = default;

void ValuePool::share(Object& object)
{
    std::visit(
        [this](auto& value) {
            m_shelves->share(value.meta);
            m_shelves->share(value);
        },
        object);
    m_shelves->dropUnsharedWhenDoubled();
}

void ValuePool::share(std::vector<Object>& objects)
{
    for (Object& object : objects)
        share(object);
}

std::size_t ValuePool::size() const
{
    return m_shelves->size();
}

} // namespace hopscope::kube
