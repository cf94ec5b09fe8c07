// Frames of a map in a window of 1920x1080, painted into an image, and how long each takes.
#pragma once

#include "widgets/paint/map_painter.h"

#include <QImage>

#include <chrono>
#include <functional>

namespace hopscope::bench {

using Clock = std::chrono::steady_clock;
double millisecondsSince(Clock::time_point start);

/// "p50 1.2 ms   p99 2.0 ms   max 2.4 ms".
void printTimes(const char* name, std::vector<double> milliseconds);

class Frames
{
public:
    Frames(const layout::MapLayout& layout, const paint::Theme& theme);

    paint::MapPicture& picture() { return m_picture; }
    /// Pixels a map unit has when all of it is in view.
    double fit() const { return m_fit; }
    /// The whole window, with the map's point `center` in its middle.
    double whole(double zoom, const layout::Point& center);
    /// Only what touches a part of the map.
    double part(double zoom, const layout::Point& center, const layout::Rect& part);
    void repeat(const char* name, int frames, const std::function<double(int)>& frame);

private:
    double paint(double zoom, const layout::Point& center, const QRect& pixels);

    paint::MapPicture m_picture;
    QImage m_image;
    double m_fit;
};

} // namespace hopscope::bench
