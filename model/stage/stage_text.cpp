#include "model/stage/stage_text.h"

#include "model/layout/text_fit.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace hopscope::stage {

namespace {

bool isMono(Face face)
{
    return face == Face::Mono || face == Face::MonoStrong;
}

/// Where a name or an address may go on in another line: behind the characters that join its parts.
bool endsPart(char letter)
{
    return std::string_view("-./:,_ ").find(letter) != std::string_view::npos;
}

/// Where the UTF-8 character ends that begins at `begin`.
std::size_t characterEnd(std::string_view text, std::size_t begin)
{
    std::size_t end = begin + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        ++end;
    return std::min(end, text.size());
}

/// A change of the face asks for a little more room than a blank.
double spaceBetween(const Word& word, const Word& next, int pixels, const StageMeasure& measure)
{
    if (word.face == next.face)
        return measure(" ", isMono(word.face) ? Face::Regular : word.face, pixels);
    return measure(" ", Face::Mono, pixels);
}

/// The word in pieces that fit, in the middle of it with a hyphen; at least one letter each.
std::vector<Word> broken(const Word& word, double width, int pixels, const StageMeasure& measure)
{
    std::vector<Word> pieces;
    const bool name = word.face == Face::Mono || word.face == Face::MonoStrong;
    std::string_view rest = word.text;
    while (measure(rest, word.face, pixels) > width) {
        std::size_t kept = characterEnd(rest, 0);
        std::size_t goodEnd = 0;
        for (std::size_t next = kept; next < rest.size(); next = characterEnd(rest, next)) {
            const std::string piece = std::string(rest.substr(0, next)) + (name || endsPart(rest[next - 1]) ? "" : "-");
            if (measure(piece, word.face, pixels) > width)
                break;
            kept = next;
            if (endsPart(rest[next - 1]))
                goodEnd = next;
        }
        if (goodEnd > 0)
            kept = goodEnd;
        if (kept >= rest.size())
            break;
        pieces.push_back({std::string(rest.substr(0, kept)) + (name || goodEnd > 0 ? "" : "-"), word.face});
        rest.remove_prefix(kept);
    }
    pieces.push_back({std::string(rest), word.face});
    return pieces;
}

} // namespace

double lineHeight(int pixels)
{
    return std::ceil(pixels * 1.28);
}

std::vector<Word> wordsOf(const std::string& text, Face face)
{
    std::vector<Word> words;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin)
            words.push_back({text.substr(begin, end - begin), face});
        begin = end + 1;
    }
    return words;
}

double widthOf(const std::vector<Word>& words, int pixels, const StageMeasure& measure)
{
    double width = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        width += measure(words[i].text, words[i].face, pixels) + (i + 1 < words.size() ? spaceBetween(words[i], words[i + 1], pixels, measure) : 0);
    return width;
}

std::vector<std::vector<Word>> wrapped(const std::vector<Word>& words, double width, int pixels, const StageMeasure& measure)
{
    std::vector<std::vector<Word>> lines(1);
    double used = 0;
    for (const Word& word : words) {
        std::vector<Word> pieces{word};
        if (measure(word.text, word.face, pixels) > width)
            pieces = broken(word, width, pixels, measure);
        for (const Word& piece : pieces) {
            const double own = measure(piece.text, piece.face, pixels);
            const double space = lines.back().empty() ? 0 : spaceBetween(lines.back().back(), piece, pixels, measure);
            if (!lines.back().empty() && used + space + own > width) {
                lines.emplace_back();
                used = own;
            } else {
                used += space + own;
            }
            lines.back().push_back(piece);
        }
    }
    return lines;
}

std::vector<StageText> placed(const std::vector<std::vector<Word>>& lines, const Point& corner, int pixels, Ink ink, const StageMeasure& measure)
{
    std::vector<StageText> texts;
    double y = corner.y;
    for (const std::vector<Word>& line : lines) {
        double x = corner.x;
        for (std::size_t i = 0; i < line.size();) {
            std::string text = line[i].text;
            std::size_t next = i + 1;
            for (; next < line.size() && line[next].face == line[i].face; ++next)
                text += ' ' + line[next].text;
            StageText drawn = oneLine(std::move(text), line[i].face, pixels, {x, y}, ink, measure);
            x = drawn.rect.right() + (next < line.size() ? spaceBetween(line[next - 1], line[next], pixels, measure) : 0);
            texts.push_back(std::move(drawn));
            i = next;
        }
        y += lineHeight(pixels);
    }
    return texts;
}

StageText oneLine(std::string text, Face face, int pixels, const Point& corner, Ink ink, const StageMeasure& measure)
{
    StageText line;
    line.rect = {corner.x, corner.y, measure(text, face, pixels), lineHeight(pixels)};
    line.text = std::move(text);
    line.face = face;
    line.pixels = pixels;
    line.ink = ink;
    return line;
}

std::string shortened(const std::string& text, double width, Face face, int pixels, const StageMeasure& measure)
{
    layout::TextMeasure own;
    own.width = [&](std::string_view part, layout::TextRole) { return measure(part, face, pixels); };
    return layout::shortenMiddle(text, width, layout::TextRole::ItemName, own);
}

std::string filled(std::string pattern, const std::string& first, const std::string& second)
{
    for (const auto& [place, value] : {std::pair{std::string("%1"), &first}, std::pair{std::string("%2"), &second}}) {
        if (const std::size_t at = pattern.find(place); at != std::string::npos)
            pattern.replace(at, place.size(), *value);
    }
    return pattern;
}

} // namespace hopscope::stage
