// Slides of native shapes (Office Open XML, ECMA-376), whatever stands on them.
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QColor>
#include <QSizeF>
#include <QStringList>

#include <vector>

namespace hopscope::storyboard {

struct Slide
{
    QString title;       ///< for lists of slides and readers of a screen; not seen
    QByteArray shapes;   ///< slideGroup() of each; 3 is the first free number
    QStringList notes;   ///< paragraphs under it
};

struct SlideDeck
{
    QString title;
    QSizeF size;         ///< in pixels
    QColor ground;
    std::vector<Slide> slides;
};

/// The same deck gives the same bytes. Errors: InvalidArgument (a size that no slide has), WriteFailed.
Result<QByteArray> renderDeck(const SlideDeck& deck);

} // namespace hopscope::storyboard
