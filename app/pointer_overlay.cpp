#include "app/pointer_overlay.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hopscope::app {

namespace {

constexpr double usualRadius = 0.17; ///< of the height
constexpr double sizeStep = 1.25;
constexpr double smallest = 0.4;
constexpr double largest = 3;
constexpr QColor dark{0, 0, 0, 190};
constexpr QColor light{235, 40, 50};  ///< as a laser's, on light and on dark grounds
constexpr QColor rim{255, 255, 255};

} // namespace

PointerOverlay::PointerOverlay(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("pointerOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    m_clock.start();
    m_frames.setInterval(std::chrono::milliseconds(16));
    connect(&m_frames, &QTimer::timeout, this, [this] {
        if (m_way.isGoneAt(now()))
            m_frames.stop();
        refresh();
    });
    hide();
}

void PointerOverlay::showWhenWanted()
{
    setVisible(m_spotlight || m_trail);
    raise();
    update();
}

void PointerOverlay::setSpotlight(bool on)
{
    m_spotlight = on;
    showWhenWanted();
}

void PointerOverlay::setTrail(bool on)
{
    m_trail = on;
    m_way.clear();
    showWhenWanted();
}

void PointerOverlay::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    m_way.clear();
}

void PointerOverlay::resizeSpotlight(bool larger)
{
    m_size = std::clamp(larger ? m_size * sizeStep : m_size / sizeStep, smallest, largest);
    update();
}

double PointerOverlay::spotlightRadius() const
{
    return usualRadius * height() * m_size;
}

void PointerOverlay::movePointer(const QPointF& at)
{
    m_at = at;
    if (m_trail && !m_reducedMotion) {
        m_way.add(at, now());
        m_frames.start();
    }
    refresh();
}

double PointerOverlay::pointSize() const
{
    return std::max(6.0, height() / 110.0);
}

QRectF PointerOverlay::touched() const
{
    const auto around = [](const QPointF& at, double reach) { return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach); };
    QRectF touched = m_spotlight ? around(m_at, spotlightRadius() + 2) : QRectF();
    if (!m_trail)
        return touched;
    const double reach = 2 * pointSize();
    touched |= around(m_at, reach);
    for (const PointerTrail::Stroke& stroke : m_way.strokesAt(now()))
        touched |= around(stroke.from, reach) | around(stroke.to, reach);
    return touched;
}

void PointerOverlay::refresh()
{
    const QRect touchedNow = touched().toAlignedRect();
    update(m_touched | touchedNow);
    m_touched = touchedNow;
}

void PointerOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_spotlight)
        paintSpotlight(painter);
    if (m_trail)
        paintTrail(painter);
}

void PointerOverlay::paintSpotlight(QPainter& painter) const
{
    QPainterPath around;
    around.addRect(rect());
    around.addEllipse(m_at, spotlightRadius(), spotlightRadius());
    painter.fillPath(around, dark);
}

void PointerOverlay::paintTrail(QPainter& painter) const
{
    const double point = pointSize();
    for (const PointerTrail::Stroke& stroke : m_way.strokesAt(now())) {
        QColor faded = light;
        faded.setAlphaF(float(stroke.strength * 0.8));
        painter.setPen(QPen(faded, point * (0.4 + stroke.strength), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(stroke.from, stroke.to);
    }
    painter.setPen(QPen(rim, point / 4));
    painter.setBrush(light);
    painter.drawEllipse(m_at, point, point);
}

} // namespace hopscope::app
