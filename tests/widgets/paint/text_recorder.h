// A paint device that keeps the texts that are drawn on it: how large, and where.
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QRectF>

#include <memory>
#include <vector>

namespace hopscope::test {

struct DrawnText
{
    QString text;
    double pixelSize = 0; ///< as it arrives at the device
    QRectF rect;          ///< on the device
};

class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(const QSize& size);
    ~TextRecorder() override;

    const std::vector<DrawnText>& texts() const;
    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};

} // namespace hopscope::test
