// Text that others wrote, made fit to be shown: nothing in it is markup, a mnemonic or a placeholder, nothing in it steers the
// direction of writing, and it ends somewhere.
#pragma once

#include "model/base/visible_text.h"

#include <QString>

namespace hopscope::labels {

/// Characters that one label, and one tool tip, shows at most; what is longer ends in a mark.
constexpr qsizetype mostInLabel = 8000;
constexpr qsizetype mostInToolTip = 1500;
/// The same for what has one line only: a status bar, a menu's entry, a window's title.
constexpr qsizetype mostInLine = 300;

/// See visibleText(); text without controls comes back as it is, at no cost.
QString shownText(const QString& text, LineEnds lineEnds = LineEnds::Kept);
/// At most so many characters of it. The rest is not even looked at.
QString shownStart(const QString& text, qsizetype most, LineEnds lineEnds = LineEnds::Kept);
/// One line, at most mostInLine characters.
QString shownLine(const QString& text);

/// For a tool tip, where Qt guesses from the text whether it is HTML: either nothing in it can be taken for HTML, or it is HTML
/// that shows the text letter by letter.
QString plainToolTip(const QString& text);
/// For an action, a button or a tab, where & marks the key.
QString plainActionText(const QString& text);
/// For a window, where [*] marks a change.
QString plainWindowTitle(const QString& text);

} // namespace hopscope::labels
