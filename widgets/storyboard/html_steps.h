// The steps of a path as HTML: a list with each step's header in a table, which a screen reader can read.
#pragma once

#include "widgets/storyboard/storyboard.h"

#include <QByteArray>
#include <QJsonArray>

namespace hopscope::storyboard {

QByteArray stepList(const Storyboard& board);

/// Of each step: the line on which the packet comes to it (points of the picture), and the question of what becomes of its header,
/// where it changes; the place of the right answer is not written so that it can be read at a glance.
QJsonArray stepData(const Storyboard& board);

} // namespace hopscope::storyboard
