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

/// Looks at the map's rectangle `content` through a window of `viewport` pixels. Zoom changes what is shown of things, not
/// how large letters are: the map that is shown is one of several, each with its places `unit` times as far apart as they
/// were placed. What goes in and out here is of the shown map; a place and a scale are of the one as it was placed.
class MapCamera
{
public:
    static constexpr double largestFit = 1.34; ///< letters of 12 pixels have 16 then

    void setViewport(QSizeF viewport) { m_viewport = viewport; }
    void setContent(QRectF content) { m_content = content; }
    /// The scale at which the nearest form of everything has room: to go on would show nothing more.
    void setMaximumScale(double scale) { m_most = scale; }
    double maximumScale() const { return m_most; }
    void setUnit(double unit) { m_unit = unit; }
    double unit() const { return m_unit; }
    QSizeF viewport() const { return m_viewport; }

    double scale() const { return m_scale; }
    /// From the map that is shown to pixels.
    QTransform transform() const;
    QPointF toMap(QPointF pixel) const { return transform().inverted().map(pixel); }
    QRectF exposed(QRectF pixels) const { return transform().inverted().mapRect(pixels); }

    /// The scale at which the whole content is visible.
    double fitScale() const;
    /// A little smaller than the whole: nothing is to be seen beyond.
    double minimumScale() const;
    void fit();
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
    /// What is between two looks at a map as it was placed, as one goes over into the other: `progress` 0 to 1.
    static QTransform between(const MapCamera& before, const MapCamera& after, double progress);

    bool operator==(const MapCamera&) const = default;

private:
    static constexpr double margin = 16; ///< pixels left free around what is brought into the window

    void clamp();
    /// Beside the map nothing empty is shown, where the map is larger than the window.
    void clampEdges();
    double wholeScale() const;

    QSizeF m_viewport{1, 1};
    QRectF m_content;
    QPointF m_center; ///< the map's point in the middle of the window
    double m_scale = 1;
    double m_unit = 1;
    double m_most = 4;
    bool m_fitted = true;
};

} // namespace hopscope::map
