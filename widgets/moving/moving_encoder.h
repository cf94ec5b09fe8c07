// Frames in, a file out; each format is one encoder.
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QRect>

#include <memory>

namespace hopscope::moving {

struct Looping
{
    int times = 0; ///< that it is played; 0: without end
};

/// Frames are all of one size, in QImage::Format_RGB32 or, where something is transparent, Format_ARGB32. The same frames give the
/// same bytes. An encoder holds one frame, the last.
class MovingEncoder
{
public:
    MovingEncoder() = default;
    virtual ~MovingEncoder() = default;
    MovingEncoder(const MovingEncoder&) = delete;
    MovingEncoder& operator=(const MovingEncoder&) = delete;

    /// A frame that is as the one before makes that last longer. Errors: InvalidArgument (another size or format), WriteFailed.
    Status add(const QImage& frame, int milliseconds);
    /// The whole file; the encoder is used up. Errors: InvalidArgument (there was no frame), WriteFailed.
    Result<QByteArray> finish();

protected:
    /// `changed`: what differs from the frame before; the first frame is all new. Never empty.
    virtual Status draw(const QImage& frame, const QRect& changed) = 0;
    /// How long the frame stands that was drawn last: known once another one comes.
    virtual Status hold(int milliseconds) = 0;
    virtual Result<QByteArray> end() = 0;
    /// The frame before the one that is drawn; null before the first.
    const QImage& before() const { return m_before; }

private:
    QImage m_before;
    int m_milliseconds = 0;
};

/// The smallest rectangle outside of which both are the same; empty where all is.
QRect differenceOf(const QImage& one, const QImage& other);

} // namespace hopscope::moving
