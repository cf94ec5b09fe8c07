// Animated PNG: a PNG whose first frame any viewer shows, and further frames in chunks that others pass over (PNG, third edition).
#pragma once

#include "widgets/moving/moving_encoder.h"

namespace hopscope::moving {

class ApngEncoder : public MovingEncoder
{
public:
    explicit ApngEncoder(Looping looping);

protected:
    Status write(const QImage& frame, const QRect& changed, int milliseconds) override;
    Result<QByteArray> end() override;

private:
    const Looping m_looping;
    QByteArray m_header; ///< up to the animation's control chunk, which needs the number of frames
    QByteArray m_frames;
    quint32 m_frameCount = 0;
    quint32 m_sequence = 0; ///< of the chunks that belong to the animation
};

} // namespace hopscope::moving
