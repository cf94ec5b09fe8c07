#include "widgets/paint/text_scale.h"

#include "widgets/paint/measures.h"

#include <QFontInfo>

namespace hopscope::paint {

double textScaleOf(const QFont& font)
{
    return QFontInfo(font).pixelSize() / double(Measures::get().text.normal);
}

} // namespace hopscope::paint
