// Shapes as DrawingML (ECMA-376, part 1, 20) writes them, for slides.
#pragma once

#include "widgets/storyboard/shape_device.h"

#include <QByteArray>

namespace hopscope::storyboard {

/// A length in English Metric Units, of which a pixel has 9525.
qint64 emu(double pixels);

/// A paragraph that breaks its lines in its own box.
struct SlideParagraph
{
    const char* name;
    QRectF rect;
    QFont font;
    QString text;
    QColor color;
};
QByteArray slideParagraph(const SlideParagraph& paragraph, int& id);

/// A group of shapes, named so that Morph finds it again on the next slide, with its words as alternative text. `id` is the next
/// free number on the slide, and is moved on.
QByteArray slideGroup(const ShapeGroup& group, int& id);

} // namespace hopscope::storyboard
