// Animated PNG: a PNG whose first frame any viewer shows, and further frames in chunks that others pass over (PNG, third edition).
#pragma once

#include "widgets/moving/moving_encoder.h"

namespace hopscope::moving {

class ApngEncoder : public MovingEncoder
{
public:
    explicit ApngEncoder(Looping looping);

protected:
    Status draw(const QImage& frame, const QRect& changed) override;
    Status hold(int milliseconds) override;
    Result<QByteArray> end() override;

private:
    const Looping m_looping;
    QByteArray m_header; ///< up to the animation's control chunk, which needs the number of frames
    QByteArray m_frames;
    QByteArray m_data;   ///< what was drawn last, until it is known how long it stands
    QRect m_rect;
    bool m_shinesThrough = false;
    quint32 m_frameCount = 0;
    quint32 m_sequence = 0; ///< of the chunks that belong to the animation
};

} // namespace hopscope::moving
