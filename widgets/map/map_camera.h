// Which part of the map the window shows: a value, with no widget.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace hopscope::map {

/// What a camera looks at, apart from the map and the window.
struct CameraPlace
{
    QPointF center; ///< the map's point in the middle of the window
    double scale = 1;
    bool fitted = true; ///< the whole map, whatever its size

    bool operator==(const CameraPlace&) const = default;
};

/// Looks at the map's rectangle `content` through a window of `viewport` pixels.
class MapCamera
{
public:
    static constexpr double maximumScale = 4;
    /// Below this an address on the map can no longer be read.
    static constexpr double readableScale = 0.55;
    static constexpr double legibleScale = 0.45; ///< names can still be made out
    static constexpr double margin = 16; ///< pixels left free around the fitted content

    void setViewport(QSizeF viewport) { m_viewport = viewport; }
    void setContent(QRectF content) { m_content = content; }
    QSizeF viewport() const { return m_viewport; }

    double scale() const { return m_scale; }
    QTransform transform() const;
    QPointF toMap(QPointF pixel) const { return transform().inverted().map(pixel); }
    QRectF exposed(QRectF pixels) const { return transform().inverted().mapRect(pixels); }

    /// The scale at which the whole content is visible.
    double fitScale() const;
    /// A little smaller than the whole: nothing is to be seen beyond.
    double minimumScale() const;
    void fit();
    /// The whole width, from the top: what opens when the whole would be too small to read.
    void fitReadable();
    CameraPlace place() const { return {m_center, m_scale, m_fitted}; }
    void setPlace(const CameraPlace& place);
    bool isFitted() const { return m_fitted; }
    /// Multiplies the scale, keeping the map's point under `pixel` where it is.
    void zoomAt(QPointF pixel, double factor);
    void panBy(QPointF pixels);
    /// Brings a point of the map to the middle of the window.
    void centerOn(QPointF point);
    /// Centres `target`, as large as it fits, but never larger than `atMost`.
    void showRect(QRectF target, double atMost);
    /// Moves as little as needed until `target` is inside the window.
    void makeVisible(QRectF target);
    /// What is between two looks at a map, as one goes over into the other: `progress` 0 to 1.
    static QTransform between(const MapCamera& before, const MapCamera& after, double progress);

    bool operator==(const MapCamera&) const = default;

private:
    void clamp();
    double wholeScale() const;

    QSizeF m_viewport{1, 1};
    QRectF m_content;
    QPointF m_center; ///< the map's point in the middle of the window
    double m_scale = 1;
    bool m_fitted = true;
};

} // namespace hopscope::map
