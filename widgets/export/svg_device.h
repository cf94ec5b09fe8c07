// A painter's device that writes plain SVG 1.1: few bytes, each glyph once, or text with its fonts.
#pragma once

#include "widgets/paint/map_painter.h"

#include <QPaintDevice>

#include <memory>
#include <vector>

namespace hopscope::exporting {

class SvgEngine;

/// One shape or text of a drawing, and how it looks: attributes of SVG, with a blank before each.
struct SvgPiece
{
    QByteArray style;
    QByteArray element;

    bool operator==(const SvgPiece&) const = default;
};

/// What nobody asks for on the map is not written: clips, gradients, blending. Letters that a font does not have become shapes.
class SvgDevice : public QPaintDevice
{
public:
    SvgDevice(const QSizeF& size, paint::TextMode text);
    ~SvgDevice() override;

    QPaintEngine* paintEngine() const override;
    /// The whole file; once the painter is done.
    QByteArray document(const QString& title, const QString& description) const;

    /// From now on what is painted is kept in pieces: for drawings that have much in common. They are not in the document.
    void collect();
    /// Those painted since the last time.
    std::vector<SvgPiece> takePieces();
    /// The fonts of all texts, and the classes that name them.
    QByteArray styleSheet() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    const QSizeF m_size;
    const std::unique_ptr<SvgEngine> m_engine;
};

} // namespace hopscope::exporting
