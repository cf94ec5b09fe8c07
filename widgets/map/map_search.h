// Finds things on a map: by what a function says of them, or by words as a person types them.
#pragma once

#include "model/layout/map_layout.h"
#include "widgets/paint/highlight.h"

#include <QString>

namespace hopscope::map {

/// What stands on the map without an object of its own that is looked at: a namespace, a workload, an outside address.
struct OtherThing
{
    const layout::ItemId& id;
    const layout::CellText* text = nullptr; ///< null for cards
    const layout::CardHead* head = nullptr; ///< of cards
};

/// What is looked for: a thing is found when the function of its kind says so. A kind without one is not looked at. Called
/// beside the GUI thread.
struct MapQuestion
{
    std::function<bool(const kube::Pod&)> pod;
    std::function<bool(const kube::Service&)> service;
    std::function<bool(const kube::Node&)> node;
    std::function<bool(const OtherThing&)> other;
    /// Where the answer rests on the whole cluster: makes the question for the one that is searched, in place of the others.
    std::function<MapQuestion(const cluster::SnapshotPointer&)> ofCluster;

    bool isEmpty() const { return !pod && !service && !node && !other && !ofCluster; }
};

struct MapHits
{
    std::shared_ptr<const layout::MapLayout> layout; ///< what was searched; keeps what the highlight names
    std::vector<layout::ItemId> items;               ///< in the map's order; of rolled-up workloads the pods themselves
    std::shared_ptr<const paint::Highlight> highlight; ///< also the chips of workloads behind which something was found
};

/// Costs a look at everything on the map; stops, with what it has, once `given up` says so.
MapHits findOnMap(const std::shared_ptr<const layout::MapLayout>& layout, const MapQuestion& question,
                  const std::function<bool()>& givenUp = {});

/// Things whose name, namespace, addresses, state or any other text on the map hold every word of `text`, in any case.
/// Empty for an empty text.
MapQuestion questionOfWords(const QString& text);

} // namespace hopscope::map
