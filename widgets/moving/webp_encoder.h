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
    Status write(const QImage& frame, const QRect& changed, int milliseconds) override;
    Result<QByteArray> end() override;

private:
    Status push(const QImage& part, const QPoint& corner, int milliseconds, bool overlays);

    const Looping m_looping;
    WebPMux* m_mux = nullptr;
};

} // namespace hopscope::moving
