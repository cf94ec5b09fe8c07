#include "widgets/map/map_camera.h"

#include <algorithm>
#include <cmath>

namespace hopscope::map {

namespace {

QTransform look(QSizeF viewport, double scale, QPointF center)
{
    QTransform transform;
    transform.translate(viewport.width() / 2, viewport.height() / 2);
    transform.scale(scale, scale);
    transform.translate(-center.x(), -center.y());
    return transform;
}

} // namespace

QTransform MapCamera::transform() const
{
    return look(m_viewport, m_scale / m_unit, m_center * m_unit);
}

QTransform MapCamera::between(const MapCamera& before, const MapCamera& after, double progress)
{
    // By factors: to go from 0.1 to 0.2 takes as long as from 1 to 2.
    const double scale = before.m_scale * std::pow(after.m_scale / before.m_scale, progress);
    return look(after.m_viewport, scale, before.m_center + (after.m_center - before.m_center) * progress);
}

double MapCamera::wholeScale() const
{
    if (m_content.isEmpty())
        return 1;
    return std::min(std::max(1.0, m_viewport.width()) / m_content.width(), std::max(1.0, m_viewport.height()) / m_content.height());
}

double MapCamera::fitScale() const
{
    return std::min(wholeScale(), largestFit);
}

double MapCamera::minimumScale() const
{
    return 0.8 * std::min(wholeScale(), 1.0);
}

void MapCamera::fit()
{
    m_scale = fitScale();
    m_center = m_content.center();
    // What is lower than the window stands at its top.
    m_center.setY(std::max(m_center.y(), m_content.top() + m_viewport.height() / 2 / m_scale));
    m_fitted = true;
}

void MapCamera::setPlace(const CameraPlace& place)
{
    if (place.fitted) {
        fit();
        return;
    }
    m_center = place.center;
    m_scale = std::clamp(place.scale, minimumScale(), std::max(m_most, minimumScale()));
    m_fitted = false;
    clamp();
}

void MapCamera::zoomAt(QPointF pixel, double factor)
{
    const QPointF anchor = toMap(pixel) / m_unit;
    m_scale = std::clamp(m_scale * factor, minimumScale(), std::max(m_most, minimumScale()));
    const QPointF fromMiddle = pixel - QPointF(m_viewport.width() / 2, m_viewport.height() / 2);
    m_center = anchor - fromMiddle / m_scale;
    m_fitted = false;
    clamp();
}

void MapCamera::panBy(QPointF pixels)
{
    m_center -= pixels / m_scale;
    m_fitted = false;
    clamp();
}

void MapCamera::centerOn(QPointF point)
{
    m_center = point / m_unit;
    m_fitted = false;
    clampEdges();
}

void MapCamera::showRect(QRectF target, double atMost)
{
    const double width = std::max(1.0, m_viewport.width() * 0.8) * m_unit;
    const double height = std::max(1.0, m_viewport.height() * 0.8) * m_unit;
    m_scale = std::clamp(std::min({width / std::max(1.0, target.width()), height / std::max(1.0, target.height()), atMost}),
                         minimumScale(), std::max(m_most, minimumScale()));
    m_center = target.center() / m_unit;
    m_fitted = false;
    clampEdges();
}

void MapCamera::makeVisible(QRectF target)
{
    const QRectF window = exposed(QRectF(QPointF(0, 0), m_viewport).adjusted(margin, margin, -margin, -margin));
    if (window.contains(target))
        return;
    QPointF move;
    if (target.left() < window.left())
        move.setX(target.left() - window.left());
    else if (target.right() > window.right())
        move.setX(std::min(target.right() - window.right(), target.left() - window.left()));
    if (target.top() < window.top())
        move.setY(target.top() - window.top());
    else if (target.bottom() > window.bottom())
        move.setY(std::min(target.bottom() - window.bottom(), target.top() - window.top()));
    m_center += move / m_unit;
    m_fitted = false;
    clamp();
}

void MapCamera::clampEdges()
{
    if (m_content.isEmpty())
        return;
    const auto inside = [this](double center, double from, double to, double pixels, double whereAllFits) {
        const double half = (pixels / 2 - margin) / m_scale;
        return to - from <= 2 * half ? whereAllFits : std::clamp(center, from + half, to - half);
    };
    const double top = m_content.top() + m_viewport.height() / 2 / m_scale;
    m_center.setX(inside(m_center.x(), m_content.left(), m_content.right(), m_viewport.width(), m_content.center().x()));
    m_center.setY(inside(m_center.y(), m_content.top(), m_content.bottom(), m_viewport.height(), top));
}

void MapCamera::clamp()
{
    // The middle of the window never leaves the map: it cannot get lost.
    if (m_content.isEmpty())
        return;
    m_center.setX(std::clamp(m_center.x(), m_content.left(), m_content.right()));
    m_center.setY(std::clamp(m_center.y(), m_content.top(), std::max(m_content.bottom(), m_content.top() + m_viewport.height() / 2 / m_scale)));
}

} // namespace hopscope::map
