// A paint device that keeps what is drawn on it as a person sees it: texts with their size, and boxes.
#pragma once

#include <QPaintDevice>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

namespace hopscope::test {

struct SeenText
{
    QString text;
    double pixelSize = 0; ///< as it arrives at the device
    QRectF rect;          ///< from the tallest to the lowest letter of this text's font, on the device
    bool isCut = false;   ///< a clip takes some of it away
};

/// A rectangle, rounded or not, with a frame or a filling.
struct SeenBox
{
    QRectF rect;
    bool framed = false;
};

class PaintRecorder : public QPaintDevice
{
public:
    explicit PaintRecorder(const QSize& size);
    ~PaintRecorder() override;

    const std::vector<SeenText>& texts() const;
    const std::vector<SeenBox>& boxes() const;
    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};

} // namespace hopscope::test
