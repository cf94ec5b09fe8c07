// The map in the window: looks, zooms, pans, hits. What is drawn is widgets/paint's.
#pragma once

#include "widgets/map/map_frame.h"
#include "widgets/map/move_animation.h"
#include "widgets/map/place_history.h"

#include <QTimer>
#include <QWidget>

class QAccessibleEvent;
class QMenu;

namespace hopscope::map {

class FramePainter;

using HighlightPointer = std::shared_ptr<const paint::Highlight>;

/// Which links are drawn.
enum class LinksShown
{
    Auto,      ///< all, unless they are too many to be told apart: then those of what is chosen
    All,
    Selection
};

class MapView : public QWidget
{
    Q_OBJECT
public:
    using TimeSource = std::function<std::chrono::milliseconds()>;
    using Announcer = std::function<void(QAccessibleEvent*)>;

    explicit MapView(QWidget* parent = nullptr);
    ~MapView() override;

    void setTheme(const paint::Theme& theme);
    const paint::Theme& theme() const { return *m_theme; }
    /// The scale that the layout's texts were measured with.
    void setFontScale(double scale);
    /// A continued layout leaves the window's view where it is, and only what changed is painted anew; another one is
    /// fitted. With `move` its things travel to their new places.
    void setMapLayout(const LayoutPointer& layout, bool continued, const MovePointer& move = {});
    /// What is shown: the layout that was set, or the same at another zoom.
    const LayoutPointer& mapLayout() const { return m_layout; }
    const LayoutPointer& placedLayout() const { return m_placed; }
    /// The one that the window's pixels show: a large one is painted beside the window's thread.
    const LayoutPointer& paintedLayout() const { return m_frame.look.layout; }
    /// Returns once the pixels show all that is set; for who takes a picture of the window.
    void finishPainting();

    /// What others have chosen. Nothing is emitted.
    void setSelectedItem(const std::optional<layout::ItemId>& item);
    const std::optional<layout::ItemId>& selectedItem() const { return m_selected.id; }
    /// Where what is chosen stands on the map: itself, or the chip it is rolled up behind.
    const std::optional<layout::ItemRef>& selectedRef() const { return m_selected.ref; }
    void setHighlight(HighlightPointer highlight);
    void setLinks(LinksShown links);
    void setLinksOfSelectionOnly(bool only) { setLinks(only ? LinksShown::Selection : LinksShown::Auto); }
    void setFlow(const TracePointer& trace, std::size_t candidate);
    /// The flow that is shown has changed: the view and the packet's moment stay.
    void continueFlow(const TracePointer& trace, std::size_t candidate);
    /// What pictures of the flow say in words; the window says it beside the map.
    void setFlowRemarks(const paint::FlowRemarks& remarks);
    /// What pictures of the map say of its age; the window says it above the map.
    void setAge(const QString& age) { m_age = age; }
    void setFlowSeconds(double seconds);
    /// The next click answers a question ("Click the source on the map") instead of selecting.
    void setPicking(bool picking);
    bool isPicking() const { return m_picking; }

    /// Nothing travels or glides: a switch is there at once. Starts as the platform says.
    void setReducedMotion(bool reduced);
    bool hasReducedMotion() const { return m_reducedMotion; }
    /// The clock of what moves; tests give their own.
    void setTimeSource(TimeSource now) { m_now = std::move(now); }
    /// Who is told what a screen reader should say; tests give their own. Else Qt, as long as assistive technology listens.
    void setAnnouncer(Announcer announcer) { m_announcer = std::move(announcer); }
    const Announcer& announcer() const { return m_announcer; }
    bool isMoving() const { return m_animation.isRunning(); }
    void finishMove();

    /// What the map shows now, for a picture of it; valid as long as the view shows it.
    paint::MapPicture picture() const;
    const MapCamera& camera() const { return m_camera; }
    void setCameraPlace(const CameraPlace& place);
    std::optional<layout::ItemRef> refAtPixel(QPointF pixel) const;
    /// Where an item, or the chip it is rolled up behind, stands in the window.
    QRectF pixelsOf(const layout::ItemId& item) const;
    QRectF pixelsOf(const layout::ItemRef& ref) const;

    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

    QSize sizeHint() const override { return {900, 600}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

public slots:
    void zoomIn();
    void zoomOut();
    void zoomToActualSize();
    void fit();
    void zoomToItem(const hopscope::layout::ItemId& item);
    /// Chooses it and goes close: one place to come back from.
    void goTo(const hopscope::layout::ItemId& item);
    void showItem(const hopscope::layout::ItemId& item);
    /// Brings a point of the map to the middle of the window.
    void centerOn(QPointF point);
    void panBy(QPointF pixels);
    void goBack();
    void goForward();
    /// As a person does who clicks it, or goes there with a key: says so.
    void choose(const std::optional<hopscope::layout::ItemId>& item, hopscope::map::Arrival arrival = hopscope::map::Arrival::Jump);
    /// As a person does who double-clicks it: rolls up or unrolls a workload, goes close to a card.
    void open(const hopscope::layout::ItemId& item);
    /// Paints the moment that is now of what moves; its own timer calls it 60 times a second.
    void advance();

signals:
    void itemSelected(const std::optional<hopscope::layout::ItemId>& item);
    void itemActivated(const hopscope::layout::ItemId& item);
    /// A workload is to be rolled up, or to be unrolled.
    void workloadToggled(const hopscope::layout::ItemId& item);
    void itemPicked(const hopscope::layout::ItemId& item);
    void pickingCancelled();
    /// Others put into the menu what they can do with the thing; the map's own follows.
    void itemMenuWanted(QMenu* menu, const hopscope::layout::ItemId& item);
    /// Space, Left, Right, Home or End, while a flow is shown.
    void playerKeyPressed(int key);
    void canGoBackChanged(bool can);
    void canGoForwardChanged(bool can);
    void cameraChanged();
    /// In pixels: what a layout is made for.
    void viewSizeChanged(double width, double height);
    /// Another layout, theme or highlight: a small picture of the map is out of date.
    void lookChanged();
    /// These pixels.
    void painted(const QRegion& region);

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
    void focusInEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// A thing that is chosen or under the mouse.
    struct Marked
    {
        std::optional<layout::ItemId> id;
        std::optional<layout::ItemRef> ref; ///< in the layout that is shown
    };
    struct ShownFlow
    {
        TracePointer trace;
        std::size_t candidate = 0;
        double seconds = 0;
        paint::FlowRemarks remarks;
    };

    void retranslate();
    /// The layout that suits the camera's scale.
    void updateForms();
    /// So close that it is named.
    void goClose(const layout::ItemRef& ref);
    std::optional<layout::ItemRef> shownFor(const std::optional<layout::ItemId>& item) const;
    /// On a map too large to read: the part of it where the flow runs.
    void showFlowPlaces();
    bool isFlowTooSmall() const;
    void keepPacketInSight();
    void setHovered(std::optional<layout::ItemRef> item);
    void mark(const std::optional<layout::ItemId>& item);
    void refreshSelectionLinks();
    bool drawsSelectionLinks() const;
    void updateMarked(const Marked& marked);
    bool hasLinks(const Marked& marked) const;
    /// These pixels no longer show what is set.
    void invalidate(const QRegion& region);
    void invalidate() { invalidate(rect()); }
    MapLook currentLook() const;
    bool isFrameOfWindow() const;
    bool paintsBeside() const;
    void paintHere(const QRegion& region);
    void paintBeside();
    void takeFrame(const MapFrame& frame, const QRegion& region);
    void showFrame(QPainter& painter, const QRegion& region) const;
    void click(QPointF pixel);
    void refreshCursor();

    /// Whatever moves the camera goes through here.
    template <class Change>
    void look(Change change);
    template <class Change>
    void jump(Change change);
    void zoomAround(QPointF pixel, double factor);
    VisitedPlace here() const;
    void visitHere(Arrival arrival);
    void returnTo(const std::optional<VisitedPlace>& place);
    void tellHistory();

    bool isPlayerKey(const QKeyEvent& event) const;
    bool handleHistoryKey(const QKeyEvent& event);
    bool handleArrow(const QKeyEvent& event);
    bool handleCardKey(const QKeyEvent& event);
    bool handleChoiceKey(int key);
    bool handleZoomKey(int key);
    /// With a key: says so, and brings it into the window.
    bool chooseRef(const std::optional<layout::ItemRef>& ref);
    /// What is chosen; where nothing is, the first thing that the window shows is to be chosen.
    std::optional<layout::ItemRef> firstInWindow() const;
    void addItemActions(QMenu& menu, const layout::ItemRef& ref);

    LayoutPointer m_placed; ///< as it was set
    LayoutPointer m_layout; ///< as it is shown
    const paint::Theme* m_theme;
    double m_fontScale = 1;
    MapCamera m_camera;
    ShownFlow m_flow;
    QString m_age;
    Marked m_selected;
    Marked m_hovered;
    HighlightPointer m_highlight;
    LinksShown m_links = LinksShown::Auto;
    std::vector<layout::Link> m_selectionLinks; ///< of what is chosen, where the layout's own are not drawn
    MapFrame m_frame; ///< what the window shows
    QRegion m_stale;  ///< of it, what is to be painted anew
    FramePainter* m_painter;
    bool m_dropsFrame = false; ///< what m_painter is at is no longer wanted
    PlaceHistory m_history;
    bool m_couldGoBack = false;
    bool m_couldGoForward = false;
    MoveAnimation m_animation;
    QTimer m_frames;
    TimeSource m_now;
    Announcer m_announcer;
    bool m_reducedMotion = false;
    std::optional<QPointF> m_pressedAt;
    QPointF m_draggedFrom;
    bool m_dragging = false;
    bool m_picking = false;
};

} // namespace hopscope::map
