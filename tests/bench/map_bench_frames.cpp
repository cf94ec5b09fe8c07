#include "tests/bench/map_bench_frames.h"

#include <algorithm>
#include <cstdio>

namespace hopscope::bench {

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void printTimes(const char* name, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const std::size_t count = milliseconds.size();
    std::printf("%-44s p50 %8.3f ms   p99 %8.3f ms   max %8.3f ms   (%zu)\n", name, milliseconds[count / 2],
                milliseconds[std::min(count - 1, count * 99 / 100)], milliseconds.back(), count);
    std::fflush(stdout);
}

Frames::Frames(const layout::MapLayout& layout, const paint::Theme& theme) : m_image(1920, 1080, QImage::Format_RGB32)
{
    m_picture.layout = &layout;
    m_picture.theme = &theme;
    m_fit = std::min(1920 / layout.bounds.width, 1080 / layout.bounds.height);
}

double Frames::paint(double zoom, const layout::Point& center, const QRect& pixels)
{
    const auto start = Clock::now();
    QPainter painter(&m_image);
    painter.setClipRect(pixels);
    painter.fillRect(pixels, m_picture.theme->background);
    painter.translate(960, 540);
    painter.scale(zoom, zoom);
    painter.translate(-center.x, -center.y);
    paint::paintMap(painter, m_picture, painter.worldTransform().inverted().mapRect(QRectF(pixels)));
    painter.end();
    return millisecondsSince(start);
}

double Frames::whole(double zoom, const layout::Point& center)
{
    return paint(zoom, center, m_image.rect());
}

double Frames::part(double zoom, const layout::Point& center, const layout::Rect& part)
{
    QTransform transform;
    transform.translate(960, 540);
    transform.scale(zoom, zoom);
    transform.translate(-center.x, -center.y);
    const QRect pixels = transform.mapRect(QRectF(part.x, part.y, part.width, part.height)).toAlignedRect().adjusted(-6, -6, 6, 6);
    return paint(zoom, center, pixels & m_image.rect());
}

void Frames::repeat(const char* name, int frames, const std::function<double(int)>& frame)
{
    std::vector<double> times;
    for (int i = 0; i < frames; ++i)
        times.push_back(frame(i));
    printTimes(name, std::move(times));
}

} // namespace hopscope::bench
