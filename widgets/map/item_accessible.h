// One thing on the map for screen readers, found by its name whatever the layout.
#pragma once

#include "model/layout/map_layout.h"

#include <QAccessible>
#include <QPointer>

namespace hopscope::map {

class MapView;

/// Where the interfaces of things are made and kept.
class ItemHome
{
public:
    virtual ~ItemHome() = default;
    virtual QAccessibleInterface* interfaceOf(const layout::ItemId& id) const = 0;
};

class ItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ItemAccessible(MapView* view, layout::ItemId id);

    /// Where it stands now; nothing when it is gone.
    std::optional<layout::ItemRef> ref() const;

    bool isValid() const override { return ref().has_value(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    /// "press" chooses it, "open" does what a double click does, "toggle" rolls a workload up or unrolls it.
    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString& name) const override;
    QString localizedActionName(const QString& name) const override;
    QString localizedActionDescription(const QString& name) const override;

private:
    QAccessibleInterface* mapInterface() const;
    QAccessibleInterface* interfaceOf(const layout::ItemRef& ref) const;

    QPointer<MapView> m_view;
    layout::ItemId m_id;
};

} // namespace hopscope::map
