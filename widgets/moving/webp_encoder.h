// Animated WebP without loss, by libwebp's own encoder of animations.
#pragma once

#include "widgets/moving/moving_encoder.h"

struct WebPAnimEncoder;

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
    Status begin(const QSize& size);

    const Looping m_looping;
    WebPAnimEncoder* m_encoder = nullptr;
    int m_time = 0;
};

} // namespace hopscope::moving
