#include "model/stage/stage_footer.h"

#include <algorithm>
#include <cmath>

namespace hopscope::stage {

namespace {

constexpr double footerBase = 13;
constexpr double viewWidth = 1280; ///< at which letters have their own size
constexpr double viewHeight = 800;

} // namespace

Stage computeStageWithFooter(const flow::FlowTrace& trace, std::size_t candidate, const StageOptions& options, const std::vector<std::string>& lines)
{
    const double scale = std::max(1.0, std::min(options.width / viewWidth, options.height / viewHeight));
    const int pixels = std::max(leastPixels, int(std::lround(footerBase * scale)));
    const double margin = std::round(options.margin * scale);
    std::vector<std::vector<Word>> words;
    for (const std::string& line : lines)
        for (auto& part : wrapped(wordsOf(line, Face::Regular), options.width - 2 * margin, pixels, options.measure))
            words.push_back(std::move(part));
    if (words.empty())
        return computeStage(trace, candidate, options);
    const int taken = int(std::ceil(double(words.size()) * lineHeight(pixels)));
    StageOptions above = options;
    above.height -= taken;
    Stage stage = computeStage(trace, candidate, above);
    // Between the lowest part and the edge is a margin already; it comes below the footer.
    const double top = stage.height - std::round(options.margin * scale / 2);
    for (StageText& text : placed(words, {margin, top}, pixels, Ink::Dimmed, options.measure))
        stage.texts.push_back(std::move(text));
    stage.height += taken;
    return stage;
}

} // namespace hopscope::stage
