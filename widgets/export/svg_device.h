// A painter's device that writes plain SVG 1.1: few bytes, each glyph once, or text with its fonts.
#pragma once

#include "widgets/paint/map_painter.h"

#include <QPaintDevice>

#include <memory>

namespace hopscope::exporting {

class SvgEngine;

/// What nobody asks for on the map is not written: clips, gradients, blending. Letters that a font does not have become shapes.
class SvgDevice : public QPaintDevice
{
public:
    SvgDevice(const QSizeF& size, paint::TextMode text);
    ~SvgDevice() override;

    QPaintEngine* paintEngine() const override;
    /// The whole file; once the painter is done.
    QByteArray document(const QString& title, const QString& description) const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    const QSizeF m_size;
    const std::unique_ptr<SvgEngine> m_engine;
};

} // namespace hopscope::exporting
