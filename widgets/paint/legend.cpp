#include "widgets/paint/legend.h"

namespace hopscope::paint {

namespace {

using layout::ItemKind;
using layout::ItemState;
using layout::LinkState;

struct Seen
{
    std::array<bool, layout::itemStateCount> states{};
    std::array<bool, std::size_t(layout::lastItemKind) + 1> kinds{};
    std::array<bool, 4> links{};
    bool hostNetwork = false;
    bool rolledUp = false;
};

Seen whatIsIn(const MapPicture& picture)
{
    Seen seen;
    picture.layout->forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point&) {
        for (const layout::Cell& cell : card.cells) {
            const bool rolled = cell.text && cell.text->rolled;
            seen.kinds[std::size_t(cell.kind)] = true;
            seen.rolledUp = seen.rolledUp || rolled;
            if (cell.kind != ItemKind::Pod && !rolled)
                continue;
            seen.states[std::size_t(cell.state)] = true;
            seen.hostNetwork = seen.hostNetwork || cell.hostNetwork;
        }
    });
    if (!picture.linksOfSelectionOnly) {
        for (const layout::Link& link : picture.layout->links)
            seen.links[std::size_t(link.state)] = true;
    }
    for (const layout::Link& link : picture.selectionLinks)
        seen.links[std::size_t(link.state)] = true;
    return seen;
}

LegendEntry entry(LegendEntry::Kind kind)
{
    LegendEntry made;
    made.kind = kind;
    return made;
}

} // namespace

std::vector<LegendEntry> legendOf(const MapPicture& picture)
{
    std::vector<LegendEntry> entries;
    if (!picture.layout)
        return entries;
    if (picture.flow && picture.flow->trace) {
        const flow::FlowTimeline timeline(*picture.flow->trace, picture.flow->candidate);
        if (timeline.hopCount() > 0)
            entries.push_back(entry(LegendEntry::Kind::Packet));
        if (timeline.replyBegins() < timeline.hopCount())
            entries.push_back(entry(LegendEntry::Kind::Answer));
    }
    const Seen seen = whatIsIn(picture);
    for (const ItemState state : {ItemState::Failing, ItemState::NotReady, ItemState::Starting, ItemState::Unknown,
                                  ItemState::Terminating, ItemState::Ready, ItemState::Completed}) {
        if (!seen.states[std::size_t(state)])
            continue;
        entries.push_back(entry(LegendEntry::Kind::State));
        entries.back().state = state;
    }
    if (seen.hostNetwork)
        entries.push_back(entry(LegendEntry::Kind::HostNetwork));
    if (seen.rolledUp)
        entries.push_back(entry(LegendEntry::Kind::RolledUp));
    for (const ItemKind kind : {ItemKind::Service, ItemKind::NetworkPolicy, ItemKind::ExternalAddress, ItemKind::NodePort, ItemKind::Ingress}) {
        if (!seen.kinds[std::size_t(kind)])
            continue;
        entries.push_back(entry(LegendEntry::Kind::Thing));
        entries.back().thing = kind;
    }
    for (const LinkState state : {LinkState::Ready, LinkState::NotReady, LinkState::Terminating, LinkState::Allowed}) {
        if (!seen.links[std::size_t(state)])
            continue;
        entries.push_back(entry(LegendEntry::Kind::Link));
        entries.back().link = state;
    }
    return entries;
}

} // namespace hopscope::paint
