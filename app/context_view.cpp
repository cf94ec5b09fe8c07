#include "app/context_view.h"

#include <cmath>

namespace hopscope::app {

namespace {

constexpr int keptWorkloads = 500; ///< in the settings file; who has unrolled more has chosen RollUp::None

QStringList toStrings(const layout::ItemId& item)
{
    QStringList parts{QString::number(int(item.kind))};
    for (const std::string& part : {item.key.namespace_.str(), item.key.name, item.detail})
        parts << QString::fromStdString(part);
    return parts;
}

std::optional<layout::ItemId> itemOf(const QVariant& stored)
{
    const QStringList parts = stored.toStringList();
    bool isNumber = false;
    const int kind = parts.value(0).toInt(&isNumber);
    if (parts.size() != 4 || !isNumber || kind < 0 || kind > int(layout::lastItemKind))
        return std::nullopt;
    const kube::ObjectKey key{parts[1].toStdString(), parts[2].toStdString()};
    return layout::ItemId{layout::ItemKind(kind), key, parts[3].toStdString()};
}

map::CameraPlace cameraOf(const QVariantMap& settings)
{
    map::CameraPlace place;
    const QPointF center = settings.value(QStringLiteral("center")).toPointF();
    const double scale = settings.value(QStringLiteral("scale")).toDouble();
    if (!std::isfinite(scale) || scale <= 0 || !std::isfinite(center.x()) || !std::isfinite(center.y()))
        return place;
    place.center = center;
    place.scale = scale;
    place.fitted = settings.value(QStringLiteral("fitted"), true).toBool();
    return place;
}

} // namespace

QVariantMap toSettings(const ContextView& view)
{
    QVariantMap settings;
    settings.insert(QStringLiteral("groupBy"), int(view.groupBy));
    settings.insert(QStringLiteral("namespace"), view.namespaceName);
    settings.insert(QStringLiteral("center"), view.camera.center);
    settings.insert(QStringLiteral("scale"), view.camera.scale);
    settings.insert(QStringLiteral("fitted"), view.camera.fitted);
    settings.insert(QStringLiteral("query"), view.query);
    settings.insert(QStringLiteral("hides"), view.hides);
    settings.insert(QStringLiteral("rollUp"), int(view.rollUp));
    QVariantList toggled;
    for (const layout::ItemId& item : view.toggled) {
        if (toggled.size() < keptWorkloads)
            toggled << toStrings(item);
    }
    settings.insert(QStringLiteral("toggled"), toggled);
    if (view.selection)
        settings.insert(QStringLiteral("selection"), toStrings(*view.selection));
    settings.insert(QStringLiteral("page"), view.tables.page);
    QVariantList columns;
    for (const QByteArray& each : view.tables.columns)
        columns << each;
    settings.insert(QStringLiteral("columns"), columns);
    return settings;
}

ContextView contextViewOf(const QVariantMap& settings)
{
    ContextView view;
    const int groupBy = settings.value(QStringLiteral("groupBy")).toInt();
    if (groupBy >= 0 && groupBy <= int(layout::GroupBy::Service))
        view.groupBy = layout::GroupBy(groupBy);
    view.namespaceName = settings.value(QStringLiteral("namespace")).toString();
    view.camera = cameraOf(settings);
    view.query = settings.value(QStringLiteral("query")).toString();
    view.hides = settings.value(QStringLiteral("hides")).toBool();
    const int rollUp = settings.value(QStringLiteral("rollUp")).toInt();
    if (rollUp >= 0 && rollUp <= int(layout::RollUp::None))
        view.rollUp = layout::RollUp(rollUp);
    for (const QVariant& each : settings.value(QStringLiteral("toggled")).toList()) {
        if (const auto item = itemOf(each))
            view.toggled.insert(*item);
    }
    view.selection = itemOf(settings.value(QStringLiteral("selection")));
    view.tables.page = settings.value(QStringLiteral("page")).toInt();
    for (const QVariant& each : settings.value(QStringLiteral("columns")).toList())
        view.tables.columns << each.toByteArray();
    return view;
}

} // namespace hopscope::app
