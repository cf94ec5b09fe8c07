#include "widgets/map/map_camera.h"

#include <algorithm>

namespace hopscope::map {

QTransform MapCamera::transform() const
{
    QTransform transform;
    transform.translate(m_viewport.width() / 2, m_viewport.height() / 2);
    transform.scale(m_scale, m_scale);
    transform.translate(-m_center.x(), -m_center.y());
    return transform;
}

double MapCamera::fitScale() const
{
    if (m_content.isEmpty())
        return 1;
    const double width = std::max(1.0, m_viewport.width() - 2 * margin);
    const double height = std::max(1.0, m_viewport.height() - 2 * margin);
    return std::clamp(std::min(width / m_content.width(), height / m_content.height()), minimumScale, 1.5);
}

void MapCamera::fit()
{
    m_scale = fitScale();
    m_center = m_content.center();
    m_fitted = true;
}

void MapCamera::setPlace(const CameraPlace& place)
{
    if (place.fitted) {
        fit();
        return;
    }
    m_center = place.center;
    m_scale = std::clamp(place.scale, minimumScale, maximumScale);
    m_fitted = false;
    clamp();
}

void MapCamera::fitReadable()
{
    fit();
    if (m_scale >= legibleScale || m_content.isEmpty())
        return;
    const double byWidth = std::max(1.0, m_viewport.width() - 2 * margin) / m_content.width();
    // Where even that is too small to read, the whole is worth more than a part.
    if (byWidth < legibleScale)
        return;
    m_scale = std::clamp(byWidth, m_scale, readableScale);
    m_center = {m_content.center().x(), m_content.top() + (m_viewport.height() / 2 - margin) / m_scale};
    m_fitted = false;
    clamp();
}

void MapCamera::zoomAt(QPointF pixel, double factor)
{
    const QPointF anchor = toMap(pixel);
    const double lowest = std::min(fitScale(), 1.0);
    m_scale = std::clamp(m_scale * factor, std::max(minimumScale, lowest * 0.8), maximumScale);
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

void MapCamera::showRect(QRectF target, double atMost)
{
    const double width = std::max(1.0, m_viewport.width() * 0.8);
    const double height = std::max(1.0, m_viewport.height() * 0.8);
    m_scale = std::clamp(std::min({width / std::max(1.0, target.width()), height / std::max(1.0, target.height()), atMost}),
                         minimumScale, maximumScale);
    m_center = target.center();
    m_fitted = false;
    clamp();
}

void MapCamera::makeVisible(QRectF target)
{
    const QRectF window = exposed(QRectF(QPointF(0, 0), m_viewport)).adjusted(margin, margin, -margin, -margin);
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
    m_center += move;
    m_fitted = false;
    clamp();
}

void MapCamera::clamp()
{
    // The middle of the window never leaves the map: it cannot get lost.
    if (m_content.isEmpty())
        return;
    m_center.setX(std::clamp(m_center.x(), m_content.left(), m_content.right()));
    m_center.setY(std::clamp(m_center.y(), m_content.top(), m_content.bottom()));
}

} // namespace hopscope::map
