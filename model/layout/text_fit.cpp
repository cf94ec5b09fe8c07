#include "model/layout/text_fit.h"

namespace hopscope::layout {

namespace {

constexpr std::string_view ellipsis = "\u2026";

/// Byte offsets at which characters begin, and the end.
std::vector<std::size_t> characterStarts(const std::string& text)
{
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
            starts.push_back(i);
    }
    starts.push_back(text.size());
    return starts;
}

/// Keeps `kept` characters; the end of a name tells more (the pod's own suffix), so it gets the larger part.
std::string keeping(const std::string& text, const std::vector<std::size_t>& starts, std::size_t kept)
{
    const std::size_t head = kept * 2 / 5;
    const std::size_t tail = kept - head;
    const std::size_t tailStart = starts[starts.size() - 1 - tail];
    return text.substr(0, starts[head]) + std::string(ellipsis) + text.substr(tailStart);
}

} // namespace

TextMeasure completed(TextMeasure measure)
{
    if (!measure.lineHeight)
        measure.lineHeight = [](TextRole role) { return role == TextRole::CardTitle ? 18.0 : 15.0; };
    if (!measure.width)
        measure.width = [](std::string_view text, TextRole role) {
            return double(text.size()) * (role == TextRole::CardTitle ? 8.0 : 6.6);
        };
    return measure;
}

std::string shortenMiddle(const std::string& text, double maximum, TextRole role, const TextMeasure& measure)
{
    if (measure.width(text, role) <= maximum)
        return text;
    const std::vector<std::size_t> starts = characterStarts(text);
    std::size_t fits = 0;
    std::size_t tooMany = starts.size() - 1;
    while (tooMany - fits > 1) {
        const std::size_t middle = (fits + tooMany) / 2;
        (measure.width(keeping(text, starts, middle), role) <= maximum ? fits : tooMany) = middle;
    }
    return keeping(text, starts, fits);
}

std::string joinFitting(const std::vector<std::string>& words, double maximum, TextRole role, const std::string& more,
                        const TextMeasure& measure)
{
    std::string best;
    std::string joined;
    for (std::size_t i = 0; i < words.size(); ++i) {
        joined += (i == 0 ? "" : ", ") + words[i];
        const std::size_t left = words.size() - 1 - i;
        const std::string whole = left == 0 ? joined : joined + " " + withNumber(more, left);
        if (i == 0 || measure.width(whole, role) <= maximum)
            best = whole;
    }
    return best;
}

std::string withText(std::string pattern, const std::string& text, std::string_view mark)
{
    const std::size_t place = pattern.find(mark);
    return place == std::string::npos ? pattern : pattern.replace(place, mark.size(), text);
}

std::string numberText(std::size_t number, std::string_view digitGroup)
{
    std::string text = std::to_string(number);
    for (std::size_t end = text.size(); end > 3 && !digitGroup.empty(); end -= 3)
        text.insert(end - 3, digitGroup);
    return text;
}

std::string numberText(std::size_t number, const MapWords& words)
{
    return numberText(number, words.digitGroup);
}

std::string withNumber(const MapWords& words, std::string MapWords::* pattern, std::size_t number)
{
    return withText(words.*pattern, numberText(number, words));
}

std::string withNumber(std::string pattern, std::size_t number)
{
    return withText(std::move(pattern), std::to_string(number));
}

} // namespace hopscope::layout
