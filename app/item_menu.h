// What can be done with one thing: the same words on the map and in every table.
#pragma once

#include "model/flow/ways_to.h"
#include "model/layout/map_layout.h"

#include <QMenu>

namespace hopscope::app {

/// The name to be pasted into a command: "web-1".
QString nameToCopy(const layout::ItemId& item);
/// Every address of the thing itself, each once: a pod's, a node's, a Service's ClusterIPs; of an external address that one.
QStringList addressesOf(const layout::ItemId& item, const cluster::ClusterSnapshot& snapshot);

class ItemMenu : public QObject
{
    Q_OBJECT
public:
    enum class Place
    {
        Map,
        Table
    };
    using QObject::QObject;

    /// Adds what suits the thing. `source`: where the packet of the flow panel starts, as far as it is chosen.
    void fill(QMenu& menu, const layout::ItemId& item, Place place, const cluster::ClusterSnapshot& snapshot,
              const std::optional<flow::Source>& source);

signals:
    void traceFromRequested(const hopscope::layout::ItemId& item);
    void traceToRequested(const hopscope::layout::ItemId& item);
    /// One of several destinations at which a Service is asked.
    void wayRequested(const hopscope::flow::WayTo& way);
    void tableRequested(const hopscope::layout::ItemId& item);
    void mapRequested(const hopscope::layout::ItemId& item);
    /// What leads to the thing is to be told.
    void pointersRequested(const hopscope::layout::ItemId& item);

private:
    void addWays(QMenu& menu, const layout::ItemId& item, const cluster::ClusterSnapshot& snapshot, const std::optional<flow::Source>& source);
    void addCopies(QMenu& menu, const layout::ItemId& item, const cluster::ClusterSnapshot& snapshot);
};

} // namespace hopscope::app
