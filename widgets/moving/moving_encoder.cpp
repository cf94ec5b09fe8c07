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

Status MovingEncoder::writePending()
{
    if (m_pending.isNull())
        return success();
    const Status written = write(m_pending, m_changed, m_milliseconds);
    m_before = m_pending;
    return written;
}

Status MovingEncoder::add(const QImage& frame, int milliseconds)
{
    const bool isPlain = frame.format() == QImage::Format_RGB32 || frame.format() == QImage::Format_ARGB32;
    const bool isFirst = m_pending.isNull();
    if (frame.isNull() || !isPlain || milliseconds < 1 || (!isFirst && (frame.size() != m_pending.size() || frame.format() != m_pending.format())))
        return Error{ErrorKind::InvalidArgument, "frame", std::to_string(frame.width()) + "x" + std::to_string(frame.height())};
    const QRect changed = isFirst ? frame.rect() : differenceOf(m_pending, frame);
    if (changed.isEmpty()) {
        m_milliseconds += milliseconds;
        return success();
    }
    const Status written = writePending();
    m_pending = frame;
    m_changed = changed;
    m_milliseconds = milliseconds;
    return written;
}

Result<QByteArray> MovingEncoder::finish()
{
    if (m_pending.isNull())
        return Error{ErrorKind::InvalidArgument, "frame", "0"};
    if (const Status written = writePending(); !written)
        return written.error();
    return end();
}

} // namespace hopscope::moving
