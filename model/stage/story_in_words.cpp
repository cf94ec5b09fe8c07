#include "model/stage/stage.h"

namespace hopscope::stage {

namespace {

std::string headerText(const flow::PacketHeader& header, const StageWords& words)
{
    std::string text = header.source.toString() + " \u2192 " + header.destination.toString();
    if (header.outer)
        text = words.overlay(*header.outer) + " " + header.outer->source.toString() + " \u2192 " + header.outer->destination.toString() + " [" + text + "]";
    return text;
}

} // namespace

std::vector<std::string> storyInWords(const StageStory& story, const StageWords& words)
{
    std::vector<std::string> lines{words.verdict(story)};
    for (const StoryStep& step : story.steps) {
        std::string line = std::to_string(step.number) + ". " + words.placeName(story.places[step.place]) + ": " + words.sentence(story, step);
        if (const std::string why = words.why(story, step); !why.empty())
            line += " " + why;
        if (step.header.after)
            line += " (" + headerText(*step.header.after, words) + ")";
        lines.push_back(std::move(line));
    }
    if (story.stop) {
        lines.push_back(words.clientSees(story));
        if (const std::string remedy = words.remedy(story); !remedy.empty())
            lines.push_back(remedy);
    }
    return lines;
}

} // namespace hopscope::stage
