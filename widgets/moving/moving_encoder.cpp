#include "widgets/moving/moving_encoder.h"

#include <cstring>

namespace hopscope::moving {

namespace {

const QRgb* lineOf(const QImage& image, int y)
{
    return reinterpret_cast<const QRgb*>(image.constScanLine(y));
}

bool isSameLine(const QImage& one, const QImage& other, int y)
{
    return std::memcmp(one.constScanLine(y), other.constScanLine(y), std::size_t(one.width()) * sizeof(QRgb)) == 0;
}

} // namespace

QRect differenceOf(const QImage& one, const QImage& other)
{
    int top = 0;
    while (top < one.height() && isSameLine(one, other, top))
        ++top;
    if (top == one.height())
        return {};
    int bottom = one.height() - 1;
    while (isSameLine(one, other, bottom))
        --bottom;
    int left = one.width();
    int right = -1;
    for (int y = top; y <= bottom; ++y) {
        const QRgb* a = lineOf(one, y);
        const QRgb* b = lineOf(other, y);
        for (int x = 0; x < left; ++x)
            if (a[x] != b[x])
                left = x;
        for (int x = one.width() - 1; x > right; --x)
            if (a[x] != b[x])
                right = x;
    }
    return {QPoint(left, top), QPoint(right, bottom)};
}

Status MovingEncoder::add(const QImage& frame, int milliseconds)
{
    const bool isPlain = frame.format() == QImage::Format_RGB32 || frame.format() == QImage::Format_ARGB32;
    const bool isFirst = m_before.isNull();
    if (frame.isNull() || !isPlain || milliseconds < 1 || (!isFirst && (frame.size() != m_before.size() || frame.format() != m_before.format())))
        return Error{ErrorKind::InvalidArgument, "frame", std::to_string(frame.width()) + "x" + std::to_string(frame.height())};
    const QRect changed = isFirst ? frame.rect() : differenceOf(m_before, frame);
    if (changed.isEmpty()) {
        m_milliseconds += milliseconds;
        return success();
    }
    if (!isFirst) {
        if (const Status held = hold(m_milliseconds); !held)
            return held;
    }
    const Status drawn = draw(frame, changed);
    m_before = frame;
    m_milliseconds = milliseconds;
    return drawn;
}

Result<QByteArray> MovingEncoder::finish()
{
    if (m_before.isNull())
        return Error{ErrorKind::InvalidArgument, "frame", "0"};
    if (const Status held = hold(m_milliseconds); !held)
        return held.error();
    return end();
}

} // namespace hopscope::moving
