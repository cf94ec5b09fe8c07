// Text from outside: what steers a terminal or reorders a line is made visible, and what has no end is cut.
#pragma once

#include <string>
#include <string_view>

namespace hopscope {

/// Whether a character draws nothing of its own and steers what shows it: the controls C0, DEL and C1, the controls of writing
/// direction, and what has no width (Unicode's Bidi_Control and Default_Ignorable_Code_Point, variation selectors 1 to 16 left out:
/// emoji are written with them).
bool isControl(char32_t character);

/// Whether any character of the text is a control, line ends and tabs with them, or any byte is no UTF-8.
bool holdsControls(std::string_view text);

enum class LineEnds
{
    Kept,
    KeptBoth, ///< \r\n too, with which CSV ends its lines (RFC 4180); a return alone is shown
    Shown     ///< as \n, so that the text is one line
};

/// The text with each control as its code: \x1b, \u202e, \U000e0041; tab and line end as \t and \n. A byte that is no UTF-8
/// becomes \x and its value. All else stays as it is, and so does a backslash: the result is to be read, not to be parsed.
std::string visibleText(std::string_view text, LineEnds lineEnds = LineEnds::Shown);

/// The text on one line: blanks, tabs and line ends, however many in a row, as one blank, and none at either end.
std::string withFoldedBlanks(std::string_view text);

/// JSON text whose strings hold no control but as an escape (RFC 8259, section 7): read, it is the same.
std::string jsonWithoutControls(std::string_view json);

/// The text, or as many of its characters as fit into `most` bytes with a mark behind them ("..."). Never half a character.
std::string cutText(std::string text, std::size_t most);

/// What a sentence may quote of a text from outside: one line, visible, at most 500 bytes.
std::string quotedFromOutside(std::string_view text);

/// visibleText() of a text that arrives in parts, however they are cut: a character may begin in one and end in the next.
class VisibleTextFilter
{
public:
    explicit VisibleTextFilter(LineEnds lineEnds) : m_lineEnds(lineEnds) {}

    /// What can be shown by now.
    std::string take(std::string_view part);
    /// What is left of a character that never ended.
    std::string finish();

private:
    LineEnds m_lineEnds;
    std::string m_begun;
};

} // namespace hopscope
