// The player's symbols, drawn in the colour of the text around them: right in light and dark alike.
#pragma once

#include <QColor>
#include <QIcon>

namespace hopscope::player {

enum class Symbol
{
    First,
    Back,
    Play,
    Pause,
    Forward,
    Last,
    Loop,
    Pick ///< a crosshair: point at something on the map
};

QIcon symbolIcon(Symbol symbol, const QColor& color, const QColor& disabledColor);

} // namespace hopscope::player
