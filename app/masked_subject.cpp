#include "app/masked_subject.h"

#include <set>

namespace hopscope::app {

namespace {

template <class T>
std::function<bool(const T&)> maskedFilter(const mask::Mask& mask, const cluster::ObjectTable<T>& table, const std::function<bool(const T&)>& shows)
{
    if (!shows)
        return {};
    const auto shown = std::make_shared<std::set<kube::ObjectKey>>();
    for (const T& object : table) {
        if (shows(object))
            shown->insert(mask.key(object.meta.key()));
    }
    return [shown](const T& masked) { return shown->count(masked.meta.key()) > 0; };
}

} // namespace

layout::ItemId maskedItem(const mask::Mask& mask, const layout::ItemId& item)
{
    kube::ObjectKey key = mask.key(item.key);
    if (item.kind == layout::ItemKind::NamespaceCard)
        key.name = mask.namespaceName(item.key.name);
    return {item.kind, std::move(key), mask.text(item.detail)};
}

exporting::PictureSubject maskedSubject(const mask::Mask& mask, exporting::PictureSubject subject, cluster::SnapshotPointer snapshot)
{
    // What lets objects through asks for their own names.
    if (const auto filter = subject.options.filter) {
        subject.options.filter = std::make_shared<const layout::MapFilter>(layout::MapFilter{maskedFilter(mask, subject.snapshot->pods, filter->pod),
                                                                                             maskedFilter(mask, subject.snapshot->services, filter->service)});
    }
    std::set<layout::ItemId> toggled;
    for (const layout::ItemId& item : subject.options.toggled)
        toggled.insert(maskedItem(mask, item));
    subject.options.toggled = std::move(toggled);
    subject.snapshot = snapshot ? std::move(snapshot) : std::make_shared<const cluster::ClusterSnapshot>(mask.snapshot(*subject.snapshot));
    subject.facts = mask.facts(std::move(subject.facts));
    if (subject.trace)
        subject.trace = std::make_shared<const flow::FlowTrace>(mask.trace(*subject.trace));
    if (subject.selected)
        subject.selected = maskedItem(mask, *subject.selected);
    std::set<std::string> namespaces;
    for (const std::string& name : subject.options.namespaces)
        namespaces.insert(mask.namespaceName(name));
    subject.options.namespaces = {namespaces.begin(), namespaces.end()};
    return subject;
}

} // namespace hopscope::app
