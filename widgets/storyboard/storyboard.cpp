#include "widgets/storyboard/storyboard.h"

#include <QStringList>

#include <algorithm>

namespace hopscope::storyboard {

namespace {

void takeSmallest(const std::vector<stage::StageText>& texts, int& smallest)
{
    for (const stage::StageText& text : texts)
        smallest = smallest == 0 ? text.pixels : std::min(smallest, text.pixels);
}

template <class Part>
void takeSmallestOf(const std::vector<Part>& parts, int& smallest)
{
    for (const Part& part : parts)
        takeSmallest(part.texts, smallest);
}

} // namespace

Storyboard makeStoryboard(std::shared_ptr<const flow::FlowTrace> trace, std::size_t candidate, stage::StageOptions options, std::shared_ptr<const stage::StageWords> words,
                          std::vector<std::string> footer)
{
    options.words = words.get();
    Storyboard board;
    board.story = stage::tellStory(*trace, candidate, options.places, options.podMtu);
    board.stage = std::make_shared<const stage::Stage>(stage::computeStageWithFooter(*trace, candidate, options, footer));
    board.footer = std::move(footer);
    board.trace = std::move(trace);
    board.words = std::move(words);
    return board;
}

QString storyText(const Storyboard& board)
{
    QStringList lines;
    for (const std::string& sentence : stage::storyInWords(board.story, *board.words))
        lines << QString::fromStdString(sentence);
    return lines.join(QLatin1Char('\n'));
}

QString footerText(const Storyboard& board)
{
    QStringList lines;
    for (const std::string& line : board.footer)
        lines << QString::fromStdString(line);
    return lines.join(QLatin1Char('\n'));
}

stage::Rect footerRect(const Storyboard& board)
{
    const double margin = stage::StageOptions().margin * board.stage->scale;
    const double height = 20 * board.stage->scale * double(board.footer.size());
    return {margin, board.stage->height - height - margin / 3, board.stage->width - 2 * margin, height};
}

exporting::Page pageOf(const Storyboard& board, const stage::StageMoment& moment)
{
    stagepaint::StagePageRequest request;
    request.stage = board.stage;
    request.moment = moment;
    request.background = board.background;
    request.textMode = board.textMode;
    request.scale = board.scale;
    request.title = board.title;
    return stagepaint::stagePage(request);
}

exporting::Page wholePage(const Storyboard& board)
{
    exporting::Page page = pageOf(board, stage::stageAsWhole(*board.stage));
    page.description = storyText(board);
    page.data = board.data;
    return page;
}

std::vector<exporting::Page> pagesOf(const Storyboard& board)
{
    std::vector<exporting::Page> pages{wholePage(board)};
    for (std::size_t step = 0; step < board.stage->steps.size(); ++step)
        pages.push_back(pageOf(board, stage::stageAtStep(*board.stage, step)));
    return pages;
}

int smallestLetters(const stage::Stage& stage)
{
    int smallest = 0;
    takeSmallest(stage.texts, smallest);
    takeSmallestOf(stage.columns, smallest);
    takeSmallestOf(stage.rows, smallest);
    takeSmallestOf(stage.wires, smallest);
    takeSmallestOf(stage.gates, smallest);
    takeSmallestOf(stage.steps, smallest);
    return smallest;
}

} // namespace hopscope::storyboard
