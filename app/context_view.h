// What a person has arranged while looking at one context: kept while another one is looked at, and for the next start.
#pragma once

#include "model/layout/map_layout.h"
#include "widgets/map/map_camera.h"

#include <QList>
#include <QVariantMap>

namespace hopscope::app {

/// Columns and order of each table, and which one is in front.
struct TablesView
{
    int page = 0;
    QList<QByteArray> columns; ///< of each table, as its header says it

    bool operator==(const TablesView&) const = default;
};

struct ContextView
{
    layout::GroupBy groupBy = layout::GroupBy::Node;
    QString namespaceName; ///< the only one shown; empty: all
    QString query;         ///< of the search
    bool hides = false;    ///< what the query does not ask for
    layout::RollUp rollUp = layout::RollUp::Large;
    std::set<layout::ItemId> toggled; ///< workloads rolled up or unrolled by hand
    map::CameraPlace camera;
    std::optional<layout::ItemId> selection;
    TablesView tables;

    bool operator==(const ContextView&) const = default;
};

/// As the settings file holds it.
QVariantMap toSettings(const ContextView& view);
/// What is missing or of another type is as in a view that nobody has arranged.
ContextView contextViewOf(const QVariantMap& settings);

} // namespace hopscope::app
