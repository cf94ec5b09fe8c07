#include "model/layout/map_layout.h"

#include "model/layout/grid_search.h"
#include "model/layout/link_router.h"
#include "model/layout/place_items.h"
#include "model/layout/slots.h"
#include "model/layout/text_fit.h"

namespace hopscope::layout {

const Item* MapLayout::find(const ItemId& id) const
{
    const auto found = indexOf.find(id);
    return found == indexOf.end() ? nullptr : &items[found->second];
}

const Item* MapLayout::itemAt(const Point& point) const
{
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        if (item->rect.contains(point))
            return &*item;
    }
    return nullptr;
}

MapLayout computeLayout(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                        const MapOptions& options, const MapLayout* previous)
{
    MapOptions measured = options;
    measured.measure = completed(options.measure);
    MapContent content = gatherContent(snapshot, facts, measured, previous);
    if (previous && !continues(content, measured, *previous))
        previous = nullptr;
    assignSlots(content, previous);
    const Grid grid = chooseGrid(content, measured, measured.measure, previous);
    MapLayout layout = placeItems(content, grid, measured, previous);
    for (const ContentLink& link : content.links)
        layout.links.push_back({layout.indexOf.at(link.from), layout.indexOf.at(link.to), link.state, {}});
    routeLinks(layout);
    return layout;
}

} // namespace hopscope::layout
