#include "model/client/initial_events.h"

namespace hopscope::client {

void InitialEvents::add(kube::WatchEvent event)
{
    using Type = kube::WatchEvent::Type;
    if (event.type == Type::Bookmark || (!event.object && !event.malformed))
        return;
    const kube::ObjectKey key = event.malformed ? event.malformedKey : kube::metaOf(*event.object).key();
    m_objects.erase(key);
    m_malformed.erase(key);
    if (event.type == Type::Deleted)
        return;
    if (event.malformed)
        m_malformed.emplace(key, std::move(*event.malformed));
    else
        m_objects.emplace(key, std::move(*event.object));
}

kube::DecodedList InitialEvents::take(std::string resourceVersion)
{
    kube::DecodedList list;
    list.resourceVersion = std::move(resourceVersion);
    list.items.reserve(m_objects.size());
    for (auto& [key, object] : m_objects)
        list.items.push_back(std::move(object));
    for (auto& [key, error] : m_malformed)
        list.malformed.push_back(std::move(error));
    clear();
    return list;
}

void InitialEvents::clear()
{
    m_objects.clear();
    m_malformed.clear();
}

} // namespace hopscope::client
