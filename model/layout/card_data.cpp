#include "model/layout/card_data.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

template <class T>
bool sameValue(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b)
{
    return a == b || (a && b && *a == *b);
}

/// From what works to what a person must look at.
int rankOf(ItemState state)
{
    switch (state) {
    case ItemState::Normal: return 0;
    case ItemState::Completed: return 1;
    case ItemState::Ready: return 2;
    case ItemState::Terminating: return 3;
    case ItemState::Unknown: return 4;
    case ItemState::Starting: return 5;
    case ItemState::NotReady: return 6;
    case ItemState::Failing: return 7;
    }
    return 0;
}

} // namespace

ItemState worse(ItemState a, ItemState b)
{
    return rankOf(a) < rankOf(b) ? b : a;
}

ItemId Cell::id() const
{
    return pod ? ItemId{ItemKind::Pod, pod->meta.key(), ""} : text->id;
}

bool Cell::is(const ItemId& id) const
{
    if (id.kind != kind)
        return false;
    return pod ? pod->meta.name == id.key.name && pod->meta.namespace_ == id.key.namespace_ : text->id == id;
}

bool Cell::operator==(const Cell& other) const
{
    return group == other.group && kind == other.kind && state == other.state &&
           section == other.section && hostNetwork == other.hostNetwork && sameValue(pod, other.pod) && sameValue(text, other.text);
}

void PodCounts::add(ItemState state)
{
    ++pods;
    failing += state == ItemState::Failing;
    notReady += state == ItemState::NotReady || state == ItemState::Starting;
    worst = worse(worst, state);
}

void PodCounts::add(const PodCounts& other)
{
    pods += other.pods;
    failing += other.failing;
    notReady += other.notReady;
    worst = worse(worst, other.worst);
}

ItemState PodCounts::worstCounted() const
{
    return failing > 0 ? ItemState::Failing : notReady > 0 ? ItemState::NotReady : pods > 0 ? ItemState::Ready : ItemState::Normal;
}

bool CardGroup::operator==(const CardGroup& other) const
{
    return workload == other.workload && rolled == other.rolled && counts == other.counts &&
           std::equal(members.begin(), members.end(), other.members.begin(), other.members.end(), sameValue<kube::Pod>);
}

} // namespace hopscope::layout
