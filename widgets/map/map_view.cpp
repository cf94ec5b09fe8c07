#include "widgets/map/map_view.h"

#include "model/layout/place_map.h"
#include "widgets/labels/plain_words.h"
#include "widgets/map/frame_painter.h"
#include "widgets/map/item_words.h"
#include "widgets/map/map_accessible.h"
#include "widgets/map/repaint_area.h"
#include "widgets/paint/rects.h"

#include <QHelpEvent>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hopscope::map {

using paint::toRectF;

namespace {

constexpr int frameMilliseconds = 16;
constexpr double mostZoom = 64;

/// Which of the layouts of one map is shown at a scale: letters are a step larger at most than when the whole is in view.
double zoomFor(const layout::MapLayout& placed, double scale)
{
    const double zoom = scale / placed.arrangement().scale;
    const double step = std::floor(std::log(zoom) / std::log(layout::zoomStep) + 1e-6);
    return step == 0 || step == -1 ? 1 : std::pow(layout::zoomStep, step);
}

/// The scale at which every card has room for its nearest form.
double closestScale(const layout::MapLayout& placed)
{
    double zoom = 2.4;
    for (std::size_t block = placed.firstCardBlock; block < placed.blocks.size() && block < placed.firstCardBlock + 3; ++block)
        zoom = std::max(zoom, layout::zoomForForm(placed, block, layout::CardForm::Full));
    return std::min(zoom * layout::zoomStep, mostZoom) * placed.arrangement().scale;
}

std::chrono::milliseconds steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

MapView::MapView(QWidget* parent) : QWidget(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light)), m_now(steadyNow)
{
    installMapAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setObjectName(QStringLiteral("map"));
    retranslate();
    m_reducedMotion = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(frameMilliseconds);
    connect(&m_frames, &QTimer::timeout, this, &MapView::advance);
    m_painter = new FramePainter(this);
    connect(m_painter, &FramePainter::framePainted, this, &MapView::takeFrame);
}

MapView::~MapView() = default;

void MapView::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    invalidate();
    emit lookChanged();
}

void MapView::setFontScale(double scale)
{
    if (scale == std::exchange(m_fontScale, scale))
        return;
    invalidate();
    emit lookChanged();
}

void MapView::setMapLayout(const LayoutPointer& layout, bool continued, const MovePointer& move)
{
    const LayoutPointer placedBefore = std::exchange(m_placed, layout);
    const LayoutPointer before = std::exchange(m_layout, layout);
    const MapCamera camera = m_camera;
    const bool goesOn = before && layout && continued;
    if (m_layout) {
        m_camera.setContent(toRectF(m_layout->bounds));
        m_camera.setMaximumScale(m_layout->setting ? closestScale(*m_layout) : 4);
    }
    if (!goesOn || m_camera.isFitted())
        m_camera.fit();
    if (goesOn && before->zoom != 1 && before->zoom == zoomFor(*m_placed, m_camera.scale()))
        m_layout = std::make_shared<const layout::MapLayout>(layout::zoomedLayout(*m_placed, before->zoom, before.get(), placedBefore.get()));
    updateForms();
    if (!m_layout) {
        m_history.clear();
        tellHistory();
    }
    m_selected.ref = shownFor(m_selected.id);
    m_hovered.ref = shownFor(m_hovered.id);
    if (m_hovered.id && !m_hovered.ref) {
        m_hovered.id.reset();
        refreshCursor();
    }
    if (!goesOn) {
        m_animation.finish();
        m_dropsFrame = m_painter->isBusy();
        m_frame.look.transform = m_camera.transform(); // until the next one is painted the old one stays where it is
        m_frame.look.zoom = m_layout ? m_layout->zoom : 1;
    }
    if (move && before && m_layout && !m_reducedMotion && isVisible()) {
        m_animation.start(move, camera, m_now());
        m_frames.start();
    }
    const bool looksTheSame = m_camera.transform() == camera.transform() && before && m_layout && before->zoom == m_layout->zoom;
    invalidate(goesOn && looksTheSame ? repaintArea(m_camera, changedArea(*before, *m_layout)) : QRegion(rect()));
    refreshSelectionLinks();
    if (!looksTheSame)
        emit cameraChanged();
    emit lookChanged();
    announceLayout(*this);
    if (!goesOn && isFlowTooSmall())
        showFlowPlaces();
}

void MapView::updateForms()
{
    if (!m_placed || !m_placed->setting) {
        m_camera.setUnit(1);
        return;
    }
    const double zoom = zoomFor(*m_placed, m_camera.scale());
    m_camera.setUnit(zoom);
    if (m_layout->zoom == zoom)
        return;
    m_layout = zoom == 1 ? m_placed : std::make_shared<const layout::MapLayout>(layout::zoomedLayout(*m_placed, zoom));
    refreshSelectionLinks();
}

void MapView::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    if (reduced)
        finishMove();
}

void MapView::advance()
{
    if (m_animation.isRunning() && m_animation.isOver(m_now()))
        m_animation.finish();
    if (!m_animation.isRunning())
        m_frames.stop();
    invalidate();
}

void MapView::finishMove()
{
    if (!m_animation.isRunning())
        return;
    m_animation.finish();
    advance();
}

std::optional<layout::ItemRef> MapView::shownFor(const std::optional<layout::ItemId>& item) const
{
    return m_layout && item ? m_layout->shownFor(*item) : std::nullopt;
}

void MapView::setSelectedItem(const std::optional<layout::ItemId>& item)
{
    if (item == m_selected.id)
        return;
    m_history.update(here());
    mark(item);
    visitHere(Arrival::Jump);
}

void MapView::choose(const std::optional<layout::ItemId>& item, Arrival arrival)
{
    if (item != m_selected.id) {
        m_history.update(here());
        mark(item);
        visitHere(arrival);
    }
    emit itemSelected(m_selected.id);
}

/// The selection, without a word to the history.
void MapView::mark(const std::optional<layout::ItemId>& item)
{
    updateMarked(m_selected);
    const bool hadLinks = hasLinks(m_selected);
    m_selected = {item, shownFor(item)};
    updateMarked(m_selected);
    refreshSelectionLinks();
    // Beside what is chosen and what is linked to it all others step back.
    if (hadLinks || hasLinks(m_selected))
        invalidate();
    labels::setAccessibleDescription(*this, item ? tr("Selected: %1").arg(itemTitle(*item)) : QString());
    announceSelection(*this);
}

bool MapView::hasLinks(const Marked& marked) const
{
    if (!m_layout || !marked.ref)
        return false;
    const auto touches = [&](const layout::Link& link) { return link.from == *marked.ref || link.to == *marked.ref; };
    return !m_selectionLinks.empty() || std::any_of(m_layout->links.begin(), m_layout->links.end(), touches);
}

void MapView::refreshSelectionLinks()
{
    invalidate(repaintArea(m_camera, m_selectionLinks));
    m_selectionLinks.clear();
    if (m_layout && m_layout->setting && !m_layout->linksComplete && m_selected.ref)
        m_selectionLinks = layout::linksOf(*m_layout, *m_selected.id);
    invalidate(repaintArea(m_camera, m_selectionLinks));
}

void MapView::updateMarked(const Marked& marked)
{
    if (!m_layout || !marked.ref)
        return;
    invalidate(pixelArea(m_camera, m_layout->rectOf(*marked.ref)));
    std::vector<layout::Link> touching;
    for (const layout::Link& link : m_layout->links) {
        if (link.from == *marked.ref || link.to == *marked.ref)
            touching.push_back(link);
    }
    invalidate(repaintArea(m_camera, touching));
}

void MapView::setHighlight(HighlightPointer highlight)
{
    if (highlight == m_highlight)
        return;
    m_highlight = std::move(highlight);
    invalidate();
    emit lookChanged();
}

void MapView::setLinks(LinksShown links)
{
    m_links = links;
    invalidate();
}

void MapView::setPicking(bool picking)
{
    m_picking = picking;
    refreshCursor();
    update();
}

void MapView::setHovered(std::optional<layout::ItemRef> item)
{
    if (item == m_hovered.ref)
        return;
    updateMarked(m_hovered);
    m_hovered = {item ? std::optional(m_layout->idOf(*item)) : std::nullopt, item};
    updateMarked(m_hovered);
    refreshCursor();
}

void MapView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool fitted = m_camera.isFitted();
    m_camera.setViewport(size());
    if (fitted || !isVisible())
        m_camera.fit();
    updateForms();
    invalidate();
    emit viewSizeChanged(width(), height());
    emit cameraChanged();
}

bool MapView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto ref = refAtPixel(help->pos()))
            labels::showToolTip(help->globalPos(), itemToolTip(m_layout->item(*ref)), *this, pixelsOf(*ref).toAlignedRect());
        else
            labels::hideToolTip();
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QWidget::event(event);
}

void MapView::retranslate()
{
    labels::setAccessibleName(*this, tr("Map of the cluster"));
    setWhatsThis(tr("<p>Arrow keys go from thing to thing, Page Up and Page Down from card to card, Tab from region to region; "
                    "Home and End to the first and the last thing of a card, with Ctrl of the map.</p>"
                    "<p>Enter opens what is chosen: it unrolls a workload, goes close to a card, shows the rest in the inspector. "
                    "The Menu key offers what can be done with it. Escape chooses nothing.</p>"
                    "<p>Backspace or Alt+Left goes back to where you were, Alt+Right forward. Plus and minus zoom, 0 shows the actual "
                    "size, F the whole map, Shift with the arrow keys moves it.</p>"
                    "<p>While a flow is shown, Space, Left, Right, Home and End play it: then Ctrl with the arrow keys goes from thing "
                    "to thing.</p>"));
}

std::optional<layout::ItemRef> MapView::refAtPixel(QPointF pixel) const
{
    if (!m_layout)
        return std::nullopt;
    const QPointF point = m_camera.toMap(pixel);
    return m_layout->refAt({point.x(), point.y()});
}

QRectF MapView::pixelsOf(const layout::ItemRef& ref) const
{
    return m_camera.transform().mapRect(toRectF(m_layout->rectOf(ref)));
}

QRectF MapView::pixelsOf(const layout::ItemId& item) const
{
    const auto ref = shownFor(item);
    return ref ? pixelsOf(*ref) : QRectF();
}

} // namespace hopscope::map
