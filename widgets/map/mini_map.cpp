#include "widgets/map/mini_map.h"

#include "widgets/labels/plain_words.h"
#include "widgets/map/map_view.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace hopscope::map {

namespace {

constexpr int pauseMilliseconds = 500; ///< two pictures a second at most
constexpr std::size_t manyItems = 4000; ///< to paint more takes longer than a person waits
constexpr int gap = 12;                ///< to the window's edge
constexpr double slack = 1;            ///< pixels; so much of the map outside is nothing to look for

} // namespace

MiniMap::MiniMap(MapView* view) : QWidget(view), m_view(view)
{
    setObjectName(QStringLiteral("miniMap"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::ArrowCursor);
    retranslate();
    hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_stale)
            refresh();
    });
    view->installEventFilter(this);
    connect(view, &MapView::cameraChanged, this, &MiniMap::followCamera);
    connect(view, &MapView::lookChanged, this, &MiniMap::lookAgain);
    place();
    followCamera();
}

void MiniMap::retranslate()
{
    labels::setAccessibleName(*this, tr("Small picture of the whole map"));
    labels::setToolTip(*this, tr("Click or drag to look at another part of the map"));
    labels::setAccessibleDescription(*this, tr("Arrow keys move the part of the map that the window shows."));
}

void MiniMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MiniMap::setWanted(bool wanted)
{
    m_wanted = wanted;
    followCamera();
}

bool MiniMap::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize) {
        place();
        lookAgain();
    }
    return QWidget::eventFilter(watched, event);
}

/// In the corner, as wide as the map's shape allows.
void MiniMap::place()
{
    const LayoutPointer& layout = m_view->mapLayout();
    const double aspect = layout && layout->bounds.height > 0 ? layout->bounds.width / layout->bounds.height : 16.0 / 9.0;
    const int widest = std::clamp(m_view->width() / 4, 120, 240);
    const int highest = std::clamp(m_view->height() / 4, 80, 180);
    const double width = std::min(double(widest), highest * aspect);
    const QSize size(std::max(48, int(width)), std::max(48, int(width / aspect)));
    setGeometry(QRect(QPoint(m_view->width() - gap - size.width(), m_view->height() - gap - size.height()), size));
}

void MiniMap::followCamera()
{
    const LayoutPointer& layout = m_view->mapLayout();
    bool wholeInView = true;
    if (layout) {
        const layout::Rect& bounds = layout->bounds;
        const QRectF pixels = m_view->camera().transform().mapRect(QRectF(bounds.x, bounds.y, bounds.width, bounds.height));
        wholeInView = QRectF(m_view->rect()).adjusted(-slack, -slack, slack, slack).contains(pixels);
    }
    setVisible(m_wanted && !wholeInView);
    update();
}

void MiniMap::lookAgain()
{
    m_stale = true;
    place();
    followCamera();
    if (!m_pause.isActive())
        refresh();
}

void MiniMap::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale && !m_pause.isActive())
        refresh();
}

void MiniMap::refresh()
{
    // Not seen, it costs nothing; it is painted once it is shown.
    if (!isVisible() || m_busy || !m_view->mapLayout())
        return;
    m_stale = false;
    m_pause.start();
    const MiniPicture picture{m_view->mapLayout(), &m_view->theme(), m_view->picture().highlighted, size(), devicePixelRatioF()};
    if (picture.layout->itemCount < manyItems) {
        take(picture.layout, paintMini(picture));
        return;
    }
    m_busy = true;
    m_worker.whenFaulted([this](const std::exception_ptr& fault) {
        m_busy = false;
        std::rethrow_exception(fault);
    });
    m_worker.start([picture] { return paintMini(picture); },
                   [this, layout = picture.layout](const QImage& image) { take(layout, image); });
}

void MiniMap::take(const LayoutPointer& layout, const QImage& image)
{
    m_busy = false;
    if (!m_view->mapLayout() || m_view->mapLayout()->bounds != layout->bounds)
        m_stale = true; // it is shown until the next one is there
    m_image = image;
    update();
    emit pictureChanged();
    if (m_stale && !m_pause.isActive())
        refresh();
}

QTransform MiniMap::transform() const
{
    return miniTransform(m_view->mapLayout() ? m_view->mapLayout()->bounds : layout::Rect(), size());
}

QRectF MiniMap::windowRect() const
{
    const QRectF seen = transform().mapRect(m_view->camera().exposed(m_view->rect())).intersected(rect());
    // Of a large map the window shows less than a pixel: it is to be found all the same.
    const double least = 6;
    const QSizeF size(std::max(seen.width(), least), std::max(seen.height(), least));
    return {seen.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

void MiniMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_view->theme().background);
    if (!m_image.isNull())
        painter.drawImage(rect(), m_image);
    painter.setPen(QPen(m_view->theme().outline, 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (hasFocus()) {
        painter.setPen(QPen(m_view->theme().accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
    painter.setPen(QPen(m_view->theme().accent, 2));
    painter.drawRect(windowRect());
}

void MiniMap::moveTo(QPointF pixel)
{
    m_view->centerOn(transform().inverted().map(pixel));
}

void MiniMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        moveTo(event->position());
}

void MiniMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        moveTo(event->position());
}

/// Arrows move by a quarter of the window; all other keys are the map's.
void MiniMap::keyPressEvent(QKeyEvent* event)
{
    const double width = m_view->width() / 4.0;
    const double height = m_view->height() / 4.0;
    switch (event->key()) {
    case Qt::Key_Left: m_view->panBy({width, 0}); break;
    case Qt::Key_Right: m_view->panBy({-width, 0}); break;
    case Qt::Key_Up: m_view->panBy({0, height}); break;
    case Qt::Key_Down: m_view->panBy({0, -height}); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace hopscope::map
