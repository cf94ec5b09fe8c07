// Animated WebP without loss: libwebp encodes each frame's changed part, libwebpmux puts them together. Its encoder of whole animations
// keeps several pictures of the full size.
#pragma once

#include "widgets/moving/moving_encoder.h"

struct WebPMux;

namespace hopscope::moving {

class WebpEncoder : public MovingEncoder
{
public:
    explicit WebpEncoder(Looping looping);
    ~WebpEncoder() override;

protected:
    Status draw(const QImage& frame, const QRect& changed) override;
    Status hold(int milliseconds) override;
    Result<QByteArray> end() override;

private:
    Status encode(const QImage& part, const QPoint& corner, bool overlays);

    const Looping m_looping;
    QByteArray m_encoded; ///< what was drawn last, until it is known how long it stands
    QPoint m_corner;
    bool m_overlays = false;
    WebPMux* m_mux = nullptr;
};

} // namespace hopscope::moving
