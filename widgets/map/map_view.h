// The map in the window: looks, zooms, pans, hits. What is drawn is widgets/paint's.
#pragma once

#include "widgets/map/map_camera.h"
#include "widgets/map/map_layouter.h"
#include "widgets/paint/map_painter.h"

#include <QWidget>

namespace hopscope::map {

using TracePointer = std::shared_ptr<const flow::FlowTrace>;

class MapView : public QWidget
{
    Q_OBJECT
public:
    explicit MapView(QWidget* parent = nullptr);

    void setTheme(const paint::Theme& theme);
    /// A continued layout leaves the window's view where it is; another one is fitted.
    void setMapLayout(const LayoutPointer& layout, bool continued);
    const LayoutPointer& mapLayout() const { return m_layout; }

    void setSelectedItem(const std::optional<layout::ItemId>& item);
    const std::optional<layout::ItemId>& selectedItem() const { return m_selected; }
    void setHighlighted(std::set<layout::ItemId> items);
    void setLinksOfSelectionOnly(bool only);
    void setFlow(const TracePointer& trace, std::size_t candidate);
    /// The flow that is shown has changed: the view and the packet's moment stay.
    void continueFlow(const TracePointer& trace, std::size_t candidate);
    /// What pictures of the flow say in words. On the map itself only `stop` is drawn: the window says `whatIf` above it.
    void setFlowRemarks(const paint::FlowRemarks& remarks);
    /// What pictures of the map say of its age; the window says it above the map.
    void setAge(const QString& age) { m_age = age; }
    void setFlowSeconds(double seconds);
    /// The next click answers a question ("Click the source on the map") instead of selecting.
    void setPicking(bool picking);
    bool isPicking() const { return m_picking; }

    /// What the map shows now, for a picture of it; valid as long as the view shows it.
    paint::MapPicture picture() const;
    const MapCamera& camera() const { return m_camera; }
    void setCameraPlace(const CameraPlace& place);
    const layout::Item* itemAtPixel(QPointF pixel) const;
    /// Where an item stands in the window.
    QRectF pixelsOf(const layout::ItemId& item) const;

    QSize sizeHint() const override { return {900, 600}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

public slots:
    void zoomIn();
    void zoomOut();
    void zoomToActualSize();
    void fit();
    void zoomToItem(const hopscope::layout::ItemId& item);
    void showItem(const hopscope::layout::ItemId& item);

signals:
    void itemSelected(const std::optional<hopscope::layout::ItemId>& item);
    void itemPicked(const hopscope::layout::ItemId& item);
    void pickingCancelled();
    void flowFromRequested(const hopscope::layout::ItemId& item);
    void flowToRequested(const hopscope::layout::ItemId& item);
    /// Space, Left, Right, Home or End, while a flow is shown.
    void playerKeyPressed(int key);
    void painted();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// On a map too large to read: the part of it where the flow runs.
    void showFlowPlaces();
    void setHovered(std::optional<layout::ItemId> item);
    void click(QPointF pixel);
    void zoomAround(QPointF pixel, double factor);
    bool isPlayerKey(const QKeyEvent& event) const;
    bool handleViewKey(int key);
    void refreshCursor();

    LayoutPointer m_layout;
    const paint::Theme* m_theme;
    MapCamera m_camera;
    TracePointer m_trace;
    std::size_t m_candidate = 0;
    double m_seconds = 0;
    paint::FlowRemarks m_remarks;
    QString m_age;
    std::optional<layout::ItemId> m_selected;
    std::set<layout::ItemId> m_highlighted;
    std::optional<layout::ItemId> m_hovered;
    std::optional<QPointF> m_pressedAt;
    QPointF m_draggedFrom;
    bool m_dragging = false;
    bool m_picking = false;
    bool m_linksOfSelectionOnly = false;
};

} // namespace hopscope::map
