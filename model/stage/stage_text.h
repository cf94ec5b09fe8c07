// Texts on the stage: measured, wrapped and placed, never cut.
#pragma once

#include "model/layout/map_item.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hopscope::stage {

using layout::Point;
using layout::Rect;

enum class Face
{
    Regular,
    Strong,
    Mono,       ///< addresses and ports
    MonoStrong
};

/// What a text's colour means; the theme has the colours.
enum class Ink
{
    Text,
    Dimmed,
    Packet,
    Reply,
    Failing
};

/// One line as it is drawn, its left edge and vertical middle in `rect`.
struct StageText
{
    std::string text;
    Face face = Face::Regular;
    int pixels = 14;
    Rect rect{};
    Ink ink = Ink::Text;
    bool struck = false; ///< an old value
    bool marked = false; ///< a value that is new

    bool operator==(const StageText&) const = default;
};

/// A word, or words that stay together, in one face.
struct Word
{
    std::string text;
    Face face = Face::Regular;
};

/// Width of a text in pixels; given by paint, so that layout needs no font.
using StageMeasure = std::function<double(std::string_view text, Face face, int pixels)>;

/// No letter on the stage is smaller.
inline constexpr int leastPixels = 11;

double lineHeight(int pixels);
/// The text's words in one face.
std::vector<Word> wordsOf(const std::string& text, Face face);

/// Words in lines no wider than `width`; a word that is wider is broken into pieces that fit.
std::vector<std::vector<Word>> wrapped(const std::vector<Word>& words, double width, int pixels, const StageMeasure& measure);
/// Of the lines, one below the other from `corner` on; each face of a line is a text of its own.
std::vector<StageText> placed(const std::vector<std::vector<Word>>& lines, const Point& corner, int pixels, Ink ink, const StageMeasure& measure);
double widthOf(const std::vector<Word>& words, int pixels, const StageMeasure& measure);
/// One line at `corner`.
StageText oneLine(std::string text, Face face, int pixels, const Point& corner, Ink ink, const StageMeasure& measure);
/// The text if it fits into `width`, else its start and end around an ellipsis.
std::string shortened(const std::string& text, double width, Face face, int pixels, const StageMeasure& measure);

/// `pattern` with %1 and %2 replaced.
std::string filled(std::string pattern, const std::string& first, const std::string& second = {});

} // namespace hopscope::stage
